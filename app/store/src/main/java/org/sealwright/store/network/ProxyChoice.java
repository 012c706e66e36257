package org.sealwright.store.network;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealwright.core.network.NetworkRules;

/// Which proxy a setting means.
final class ProxyChoice {
    /// A name or an address, IPv6 in brackets, and a port.
    private static final Pattern PLACE =
            Pattern.compile("(?:http://)?(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):(\\d{1,5})/?");

    private static final int MOST = 65_535;

    private ProxyChoice() {}

    /// @param setting [NetworkRules#PROXY]
    /// @return empty for none
    /// @throws IllegalArgumentException the setting is not understood
    static Optional<Proxy> of(String setting, URI uri) {
        return switch (setting.strip()) {
            case NetworkRules.SYSTEM_PROXY, "" -> system(uri);
            case NetworkRules.NO_PROXY -> Optional.empty();
            default -> Optional.of(named(setting.strip()));
        };
    }

    private static Optional<Proxy> system(URI uri) {
        return Optional.ofNullable(ProxySelector.getDefault())
                .map(selector -> selector.select(uri))
                .orElse(List.of())
                .stream()
                .findFirst()
                .filter(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }

    private static Proxy named(String setting) {
        var place = PLACE.matcher(setting);
        if (!place.matches() || Integer.parseInt(place.group(2)) > MOST) {
            throw new IllegalArgumentException("no proxy: " + setting);
        }
        var host = place.group(1).replace("[", "").replace("]", "");
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, Integer.parseInt(place.group(2))));
    }
}

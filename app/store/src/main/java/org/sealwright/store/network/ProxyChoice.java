package org.sealwright.store.network;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.network.NamedProxy;
import org.sealwright.core.network.NetworkRules;

/// Which proxy a setting means.
final class ProxyChoice {
    private ProxyChoice() {}

    /// @param setting [NetworkRules#PROXY]
    /// @return empty for none
    /// @throws IllegalArgumentException the setting is not understood
    static Optional<Proxy> of(String setting, URI uri) {
        return switch (setting.strip()) {
            case NetworkRules.SYSTEM_PROXY, "" -> system(uri);
            case NetworkRules.NO_PROXY -> Optional.empty();
            default -> Optional.of(named(setting));
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
        return NamedProxy.of(setting)
                .map(proxy ->
                        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port())))
                .orElseThrow(() -> new IllegalArgumentException("no proxy: " + setting));
    }
}

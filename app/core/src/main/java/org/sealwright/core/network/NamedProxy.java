package org.sealwright.core.network;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealwright.core.policy.EntryCheck.Fault;
import org.sealwright.core.policy.Nearest;
import org.sealwright.core.problem.Clause;

/// A proxy that the setting [NetworkRules#PROXY] names.
///
/// @param host a name or an address, without brackets
public record NamedProxy(String host, int port) {
    /// A name or an address, IPv6 in brackets, and a port.
    private static final Pattern PLACE =
            Pattern.compile("(?:http://)?(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):(\\d{1,5})/?");

    private static final int MOST = 65_535;

    /// @param setting neither `system` nor `none`
    /// @return empty if it is not understood
    public static Optional<NamedProxy> of(String setting) {
        var place = PLACE.matcher(setting.strip());
        if (!place.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(place.group(2));
        var host = place.group(1).replace("[", "").replace("]", "");
        return port > 0 && port <= MOST ? Optional.of(new NamedProxy(host, port)) : Optional.empty();
    }

    /// What is wrong with the setting.
    public static Optional<Fault> fault(String setting) {
        var words = List.of(NetworkRules.SYSTEM_PROXY, NetworkRules.NO_PROXY);
        var text = setting.strip();
        return text.isEmpty() || words.contains(text) || of(text).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault.Meaningless(Clause.noProxy(), Nearest.of(text, words)));
    }
}

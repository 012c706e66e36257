package org.sealwright.core.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the organisation says about plugins.
///
/// @param switchedOff ids of plugins that must not start
/// @param allowed ids of those that may; all where there is none
/// @param folder an additional folder to load plugins from
/// @param bundledOnly no plugin from any folder is loaded; also the strict side that holds while a policy cannot
///   be read
public record PluginPolicy(Set<String> switchedOff, Set<String> allowed, Optional<Path> folder, boolean bundledOnly) {
    /// Ids of plugins that must not start. What several carriers of a policy say adds up. If it is lost the bundled
    /// ones start, which obey every other rule at its strict side; none from a folder does ([#bundledOnly]).
    public static final Setting<List<String>> DISABLED =
            Setting.list("plugins.disabled").forOrganisations().harmlessIfLost().like(List.of("csr"));

    /// Ids of the only plugins that may start; all where it is empty. As [#DISABLED] if it is lost.
    public static final Setting<List<String>> ALLOWED = Setting.list("plugins.allowed")
            .forOrganisations()
            .harmlessIfLost()
            .like(List.of("overview", "certificates", "csr"));

    /// An additional folder to load plugins from.
    public static final Setting<Optional<Path>> FOLDER =
            Setting.folder("plugins.folder").forOrganisations().strictly(Optional.empty());

    public static final PluginPolicy NONE = new PluginPolicy(Set.of(), Optional.empty());

    public PluginPolicy {
        switchedOff = Set.copyOf(switchedOff);
        allowed = Set.copyOf(allowed);
    }

    public PluginPolicy(Set<String> switchedOff, Optional<Path> folder) {
        this(switchedOff, Set.of(), folder, false);
    }

    /// Whether a plugin may start, by its id.
    public boolean mayStart(String id) {
        return rule(id).isEmpty();
    }

    /// The rule by which a plugin must not start, by its id; empty if it may.
    public Optional<Setting<List<String>>> rule(String id) {
        if (switchedOff.contains(id)) {
            return Optional.of(DISABLED);
        }
        return allowed.isEmpty() || allowed.contains(id) ? Optional.empty() : Optional.of(ALLOWED);
    }
}

package org.sealwright.store.settings;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.settings.PluginPolicy;
import org.sealwright.store.files.JsonFile;
import org.sealwright.store.files.Places;

/// Reads the organisation's `policies.json`:
///
/// ```json
/// {"settings": {"security.autoLockMinutes": 5}, "plugins": {"disabled": ["csr"], "folder": "/opt/plugins"}}
/// ```
///
/// Of several files the stronger one decides each setting and the plugin folder; plugins disabled by any of them
/// are disabled. A file that is there but cannot be understood is reported, and no plugin but the bundled ones
/// starts: a damaged policy must not unlock anything. The same holds for one that an ordinary user could have made
/// ([PolicyOwner]).
public final class PolicyFiles {
    private static final int MAXIMUM_MEGABYTES = 1;
    private static final System.Logger LOG = System.getLogger(PolicyFiles.class.getName());

    private final List<Path> files;
    private final AuditLog audit;
    private final PolicyOwner owner;

    @Inject
    public PolicyFiles(Places places, AuditLog audit, PolicyOwner owner) {
        this.files = places.policies();
        this.audit = audit;
        this.owner = owner;
    }

    /// Reads all of them, and records each that was loaded in the audit log.
    public Policy read() {
        var sum = new Sum();
        for (var file : files) {
            try {
                var policy = JsonFile.read(file, MAXIMUM_MEGABYTES);
                if (!owner.mayRule(file)) {
                    sum.broken(file, "it does not belong to the administrators");
                    continue;
                }
                sum.add(file, policy);
                audit.record(new AuditEvent(AuditEvent.Action.POLICY_LOADED, Map.of("file", file.toString())));
            } catch (NoSuchFileException e) {
                // this place is not used, which is the usual case
            } catch (JsonFile.Broken e) {
                sum.broken(file, e.getMessage());
            } catch (IOException e) {
                sum.broken(file, "it cannot be read");
            }
        }
        sum.troubles.forEach(trouble -> LOG.log(Level.WARNING, trouble));
        return sum.policy();
    }

    /// What the files say together; the strongest comes first.
    private static final class Sum {
        private final Map<String, String> settings = new HashMap<>();
        private final Set<String> disabled = new HashSet<>();
        private final List<Path> understood = new ArrayList<>();
        private final List<String> troubles = new ArrayList<>();
        private @Nullable Path folder;
        private boolean strict;

        void add(Path file, JsonObject policy) {
            understood.add(file);
            section(file, policy, "settings").entrySet().forEach(setting -> {
                settings.putIfAbsent(setting.getKey(), JsonFile.textOf(setting.getValue()));
            });
            var plugins = section(file, policy, "plugins");
            addDisabled(file, plugins.get("disabled"));
            addFolder(file, plugins.get("folder"));
        }

        private JsonObject section(Path file, JsonObject policy, String name) {
            var section = policy.get(name);
            if (section == null || section.isJsonObject()) {
                return section == null ? new JsonObject() : section.getAsJsonObject();
            }
            broken(file, "\"" + name + "\" is not an object");
            return new JsonObject();
        }

        private void addDisabled(Path file, @Nullable JsonElement ids) {
            if (ids == null) {
                return;
            }
            if (!ids.isJsonArray() || !ids.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonPrimitive)) {
                broken(file, "\"disabled\" is not a list of plugin names");
                return;
            }
            ids.getAsJsonArray().forEach(id -> disabled.add(id.getAsString()));
        }

        private void addFolder(Path file, @Nullable JsonElement text) {
            if (text == null || folder != null) {
                return;
            }
            try {
                var path = Path.of(JsonFile.textOf(text));
                if (path.isAbsolute()) {
                    folder = path;
                    return;
                }
            } catch (InvalidPathException e) {
                // said below, together with the relative ones
            }
            broken(file, "\"folder\" is not an absolute path");
        }

        void broken(Path file, @Nullable String reason) {
            strict = true;
            troubles.add("The policy " + file + " is not obeyed wholly: " + reason
                    + ". Until it is mended, only the bundled plugins start.");
        }

        Policy policy() {
            var plugins = new PluginPolicy(disabled, Optional.ofNullable(folder), strict);
            return new Policy(settings, plugins, understood, troubles);
        }
    }
}

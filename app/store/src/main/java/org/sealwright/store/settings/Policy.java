package org.sealwright.store.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sealwright.core.settings.PluginPolicy;

/// What the organisation decided, from all its files together.
///
/// @param settings values of settings as text, by key; the user cannot change these
/// @param plugins which plugins may start
/// @param files the files that were found and understood
/// @param troubles English sentences about files or parts that could not be understood; where one is, the strict
///   side holds
public record Policy(Map<String, String> settings, PluginPolicy plugins, List<Path> files, List<String> troubles) {
    /// No organisation has a say.
    public static final Policy NONE = new Policy(Map.of(), PluginPolicy.NONE, List.of(), List.of());

    public Policy {
        settings = Map.copyOf(settings);
        files = List.copyOf(files);
        troubles = List.copyOf(troubles);
    }
}

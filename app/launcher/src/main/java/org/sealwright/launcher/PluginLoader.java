package org.sealwright.launcher;

import com.google.inject.AbstractModule;
import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.settings.PluginPolicy;
import org.sealwright.plugin.PluginState;
import org.sealwright.plugin.PluginState.State;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.Texts;

/// Finds the plugins and builds each in a child injector of its own. One that cannot start is reported with the
/// reason, and the others open.
final class PluginLoader {
    private static final Logger LOG = System.getLogger(PluginLoader.class.getName());

    private final PluginPolicy policy;
    private final PluginFolders folders;
    private final LoadedPlugins loaded;
    private final String decidedBy;
    private final Texts.Language language;
    private final ProblemTexts problems;
    private final Texts texts;

    /// @param decidedBy says whose the policy is
    PluginLoader(
            PluginPolicy policy,
            PluginFolders folders,
            LoadedPlugins loaded,
            String decidedBy,
            Texts.Language language) {
        this.policy = policy;
        this.folders = folders;
        this.loaded = loaded;
        this.decidedBy = decidedBy;
        this.language = language;
        this.problems = ProblemTexts.in(language.locale());
        this.texts = Texts.beside(PluginLoader.class, language);
    }

    /// @param modules  what to build of each plugin
    /// @param contents reads its contributions from the child injector; a failure here counts as failing to start
    /// @return the contents of the plugins that started: bundled ones first, in class-path order
    <T> List<T> load(Injector house, Function<SealwrightPlugin, List<Module>> modules, Function<Injector, T> contents) {
        return load(house, providers(), modules, contents);
    }

    /// Only the plugin that says that it has this command, if one does; else all, as [#load].
    ///
    /// @param command the first word of a command line
    <T> List<T> loadFor(
            String command,
            Injector house,
            Function<SealwrightPlugin, List<Module>> modules,
            Function<Injector, T> contents) {
        var all = providers();
        var one = all.stream()
                .filter(provider -> ownerOf(command, provider).isPresent())
                .findFirst();
        one.flatMap(provider -> ownerOf(command, provider))
                .filter(id -> !policy.mayStart(id))
                .ifPresent(id -> loaded.switchedOff(command, id));
        return load(house, one.map(List::of).orElse(all), modules, contents);
    }

    /// The id of the plugin, if it has this command.
    private static Optional<String> ownerOf(String command, ServiceLoader.Provider<SealwrightPlugin> provider) {
        try {
            var plugin = provider.get();
            return plugin.commands().contains(command) ? Optional.of(plugin.id()) : Optional.empty();
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            // It is told of where it is to be built.
            LOG.log(Level.DEBUG, "a plugin does not say which commands it has", e);
            return Optional.empty();
        }
    }

    private <T> List<T> load(
            Injector house,
            List<ServiceLoader.Provider<SealwrightPlugin>> providers,
            Function<SealwrightPlugin, List<Module>> modules,
            Function<Injector, T> contents) {
        var results = new ArrayList<T>();
        var ids = new HashSet<String>();
        for (var provider : providers) {
            var id = provider.type().getName();
            var name = id;
            try {
                var plugin = provider.get();
                id = Objects.requireNonNull(plugin.id(), "a plugin without id");
                name = id;
                name = Objects.requireNonNull(plugin.name(language), "a plugin without name");
                if (!ids.add(id)) {
                    loaded.add(new PluginState(id, name, State.FAILED, texts.get("plugin.idTaken")));
                } else if (!policy.mayStart(id)) {
                    loaded.add(new PluginState(id, name, State.SWITCHED_OFF, decidedBy));
                } else {
                    results.add(contents.apply(house.createChildInjector(modules.apply(plugin))));
                    loaded.add(new PluginState(id, name, State.STARTED, ""));
                }
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                // Not only what Guice throws: foreign code may fail in any way, and the house stands all the same.
                failed(id, name, e);
            }
        }
        return results;
    }

    private void failed(String id, String name, Throwable reason) {
        LOG.log(Level.ERROR, "the plugin " + id + " did not start", reason);
        loaded.add(new PluginState(id, name, State.FAILED, texts.get("plugin.failed", sentence(reason))));
    }

    /// The first line of what Guice or the plugin says, without its list of sources.
    private static String sentence(Throwable reason) {
        var messages =
                switch (reason) {
                    case CreationException e -> e.getErrorMessages();
                    case ConfigurationException e -> e.getErrorMessages();
                    case ProvisionException e -> e.getErrorMessages();
                    default -> List.<Message>of();
                };
        var text = messages.stream()
                .findFirst()
                .map(Message::getMessage)
                .orElseGet(() -> Objects.requireNonNullElse(
                        reason.getMessage(), reason.getClass().getSimpleName()));
        return text.lines().findFirst().orElse(text);
    }

    private List<ServiceLoader.Provider<SealwrightPlugin>> providers() {
        var providers = new ArrayList<ServiceLoader.Provider<SealwrightPlugin>>();
        collect(PluginLoader.class.getClassLoader(), false, providers);
        for (var found : folders.find()) {
            switch (found) {
                case PluginFolders.Found.Jar jar -> collect(jar.loader(), true, providers);
                case PluginFolders.Found.Refused(var place, var reason) ->
                    loaded.add(new PluginState(place.toString(), State.REFUSED, problems.sentence(reason)));
            }
        }
        return providers;
    }

    /// @param onlyItsOwn a jar's loader sees the bundled plugins of its parent again; they are not its own
    private void collect(
            ClassLoader loader, boolean onlyItsOwn, List<ServiceLoader.Provider<SealwrightPlugin>> providers) {
        var found = ServiceLoader.load(SealwrightPlugin.class, loader).stream().iterator();
        while (true) {
            try {
                if (!found.hasNext()) {
                    return;
                }
                var provider = found.next();
                if (!onlyItsOwn || loader.equals(provider.type().getClassLoader())) {
                    providers.add(provider);
                }
            } catch (ServiceConfigurationError e) {
                var name = loader.getName() == null ? "plugin" : loader.getName();
                failed(name, name, e);
            }
        }
    }

    /// Strict Guice: what is not bound does not exist, so that a plugin's mistake shows at its start and stays
    /// its own.
    static Module strict() {
        return new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                binder().requireAtInjectOnConstructors();
                binder().requireExactBindingAnnotations();
                binder().disableCircularProxies();
            }
        };
    }
}

package org.sealwright.plugin;

import com.google.inject.Module;
import java.util.Set;

/// One room of Sealwright, found by [java.util.ServiceLoader] and built in its own child injector: a plugin that
/// cannot start is reported by name and the others still open.
///
/// The parent injector offers the ports of core, a [java.time.Clock], [Texts.Language] and, in the window, [Tasks]
/// and what `plugin.ui` names; on the command line [Terminal]. It is strict: explicit bindings, `@Inject` on
/// constructors. Contributions are sets (Multibinder) of [SettingsGroup], [FindingSource] and [CertificateNote] in
/// [#useCases()], of [CliCommand] in [#commandLine()], and of `Page`, `Command`,
/// `CertificateAction`, `Reminder`, `FindingAction`, `PathStep`, `FilesReceiver` and `AuthoritiesReceiver` in
/// [#window()]; a set that is not filled is empty.
public interface SealwrightPlugin {
    /// Stable, lower case with hyphens, never translated; policy switches a plugin off by it.
    String id();

    /// What people call it, as in the list of plugins; usually the title of its page.
    ///
    /// @return its id, if it has no better name
    default String name(Texts.Language language) {
        return id();
    }

    /// Its use cases and settings; loads neither a Swing class nor one of the command line.
    Module useCases();

    /// What it adds to the command line; asked for only there, and loads no Swing class.
    Module commandLine();

    /// First words of those of its commands that need nothing of other plugins, such as their findings:
    /// `certificates`. When one of them is asked for, no other plugin is built, which halves the time it takes.
    ///
    /// @return empty if all plugins are to be built for each of its commands
    default Set<String> commands() {
        return Set.of();
    }

    /// What it adds to the window; asked for only when one opens.
    Module window();
}

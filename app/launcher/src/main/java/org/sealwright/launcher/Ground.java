package org.sealwright.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.PluginPolicy;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Texts;
import org.sealwright.store.audit.AuditFile;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Places;
import org.sealwright.store.files.SafeWrite;
import org.sealwright.store.policy.PolicyCarriers;
import org.sealwright.store.settings.UserSettings;

/// What is known before anything is wired: the computer, the places, the organisation's policy, the user's
/// settings and language.
record Ground(
        Computer computer,
        Places places,
        Clock clock,
        AuditLog audit,
        Policy policy,
        UserSettings settings,
        Texts.Language language) {

    /// On this computer; from now on its log goes into its data folder.
    static Ground find() {
        var ground = on(Computer.here());
        ProgramLog.writeTo(ground.places().data());
        // Swing, dates and picocli take the default where nobody hands them a language.
        Locale.setDefault(ground.language().locale());
        return ground;
    }

    static Ground on(Computer computer) {
        var places = Places.on(computer);
        var clock = Clock.systemUTC();
        var audit = new AuditFile(places, computer, clock);
        var policy = new PolicyCarriers(computer, places, audit).read();
        var settings = new UserSettings(places, policy, new SafeWrite(), clock);
        var language =
                new Texts.Language(settings.value(CommonSettings.LANGUAGE).locale(Locale.getDefault()));
        return new Ground(computer, places, clock, audit, policy, settings, language);
    }

    /// What went wrong on the way here and the user should hear of; each a sentence.
    List<String> troubles() {
        var texts = Texts.beside(Ground.class, language);
        var problems = ProblemTexts.in(language.locale());
        var troubles = new ArrayList<String>();
        policy.problems().forEach(problem -> troubles.add(problems.sentence(problem) + " " + problems.advice(problem)));
        settings.setAside()
                .ifPresent(file -> troubles.add(texts.get("settings.setAside", ShownText.of(file.toString()))));
        return troubles;
    }

    /// Third-party plugins, from where the organisation lets them come.
    PluginLoader pluginLoader(LoadedPlugins loaded) {
        return new PluginLoader(
                policy.plugins(), new PluginFolders(pluginFolders(), FolderSafety.ofThisSystem()), loaded, language);
    }

    /// The same in another language.
    Ground in(Texts.Language other) {
        return new Ground(computer, places, clock, audit, policy, settings, other);
    }

    /// All plugins there are, for the names of their settings: bundled ones too that the organisation switched off,
    /// and those from folders only if it says nothing about which plugins may start. Their code would run before it
    /// is known which of them is forbidden.
    PluginLoader loaderOfAll() {
        return new PluginLoader(
                PluginPolicy.NONE,
                new PluginFolders(foldersIfAllMayStart(), FolderSafety.ofThisSystem()),
                new LoadedPlugins(),
                language);
    }

    private List<Path> foldersIfAllMayStart() {
        var rules = policy.plugins();
        return rules.switchedOff().isEmpty() && rules.allowed().isEmpty() ? pluginFolders() : List.of();
    }

    private List<Path> pluginFolders() {
        PluginPolicy rules = policy.plugins();
        if (rules.bundledOnly()) {
            return List.of();
        }
        var folders = new ArrayList<Path>();
        places.installation().ifPresent(home -> folders.add(home.resolve("plugins")));
        rules.folder().ifPresent(folders::add);
        return folders;
    }
}

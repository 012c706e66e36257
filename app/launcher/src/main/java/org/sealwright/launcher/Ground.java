package org.sealwright.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sealwright.core.audit.AuditRules;
import org.sealwright.core.audit.AuditTarget;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.policy.RefusedValues;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.PluginPolicy;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Locked;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.store.audit.AuditEverywhere;
import org.sealwright.store.audit.EarlyAudit;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Places;
import org.sealwright.store.files.SafeWrite;
import org.sealwright.store.policy.FileOwners;
import org.sealwright.store.policy.PolicyCarriers;
import org.sealwright.store.settings.UserSettings;

/// What is known before anything is wired: the computer, the places, the organisation's policy, the user's
/// settings and language.
///
/// @param otherFolder that the user asks for another data folder than the organisation decided
record Ground(
        Computer computer,
        Places places,
        Optional<Problem> otherFolder,
        Clock clock,
        AuditEverywhere audit,
        Policy policy,
        UserSettings settings,
        Texts.Language language) {

    /// On this computer; from now on its log goes into its data folder.
    static Ground find() {
        var ground = on(Computer.here(), ProgramLog.begin()::writeTo);
        // Swing, dates and picocli take the default where nobody hands them a language.
        Locale.setDefault(ground.language().locale());
        return ground;
    }

    static Ground on(Computer computer) {
        return on(computer, _ -> {});
    }

    /// @param log from now on the program's own log goes into that folder
    private static Ground on(Computer computer, Consumer<Path> log) {
        var usual = Places.on(computer);
        var clock = Clock.systemUTC();
        var early = new EarlyAudit();
        var policy = new PolicyCarriers(computer, usual, early).read();
        var decided = new DecidedFolder(policy, computer);
        var places = decided.folder().map(usual::keptIn).orElse(usual);
        log.accept(places.data());
        var settings = new UserSettings(places, policy, new SafeWrite(), clock);
        var audit = new AuditEverywhere(places, computer, clock, auditTarget(policy, settings));
        early.passTo(audit);
        var language =
                new Texts.Language(settings.value(CommonSettings.LANGUAGE).locale(Locale.getDefault()));
        return new Ground(computer, places, decided.contradiction(settings), clock, audit, policy, settings, language);
    }

    /// While the policy is broken nobody knows it, and that it is broken is said already.
    private static Optional<AuditTarget> auditTarget(Policy policy, Settings settings) {
        return AuditTarget.of(settings.value(AuditRules.TARGET))
                .filter(target -> !(policy.broken() && target instanceof AuditTarget.Unknown));
    }

    /// Hears, once and on any thread, that the record of what is done does not get where the organisation wants it;
    /// a sentence.
    void onAuditTrouble(Consumer<String> tell) {
        audit.onTrouble(problem -> tell.accept(told(problem)));
    }

    /// A problem's sentence and advice.
    String told(Problem problem) {
        var problems = ProblemTexts.in(language.locale());
        return problems.sentence(problem) + " " + problems.advice(problem);
    }

    /// What went wrong on the way here and the user should hear of; each a sentence.
    List<String> troubles() {
        var texts = Texts.beside(Ground.class, language);
        var troubles = new ArrayList<String>();
        policy.problems().forEach(problem -> troubles.add(told(problem)));
        policy.ignored().forEach(file -> troubles.add(told(file.problem())));
        new DecidedFolder(policy, computer).trouble().ifPresent(problem -> troubles.add(told(problem)));
        settings.setAside()
                .ifPresent(file -> troubles.add(texts.get("settings.setAside", ShownText.of(file.toString()))));
        return troubles;
    }

    /// Single values of a policy that lock something because settings do not take them; each a sentence. Nothing is
    /// looked at without a policy.
    ///
    /// @param groups makes the settings there are
    List<String> refusedValues(Supplier<List<SettingsGroup>> groups) {
        return policy.sources().isEmpty()
                ? List.of()
                : RefusedValues.locking(
                                policy,
                                groups.get().stream()
                                        .<Setting<?>>flatMap(group -> group.settings().stream())
                                        .toList(),
                                Organisation.of(settings))
                        .stream()
                        .map(this::told)
                        .toList();
    }

    /// Third-party plugins, from where the organisation lets them come.
    PluginLoader pluginLoader(LoadedPlugins loaded) {
        return new PluginLoader(
                policy.plugins(),
                new PluginFolders(pluginFolders(), owner()),
                loaded,
                Locked.by(settings, language),
                language);
    }

    /// Tells whose word a file is.
    PolicyOwner owner() {
        return FileOwners.on(computer, places.installation());
    }

    /// The same in another language.
    Ground in(Texts.Language other) {
        return new Ground(computer, places, otherFolder, clock, audit, policy, settings, other);
    }

    /// All plugins there are, for the names of their settings: bundled ones too that the organisation switched off,
    /// and those from folders only if it says nothing about which plugins may start. Their code would run before it
    /// is known which of them is forbidden.
    PluginLoader loaderOfAll() {
        return new PluginLoader(
                PluginPolicy.NONE,
                new PluginFolders(foldersIfAllMayStart(), owner()),
                new LoadedPlugins(),
                Locked.by(settings, language),
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

package org.sealwright.backup.findings;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sealwright.backup.usecase.backup.LoggedKeys;
import org.sealwright.backup.usecase.backup.PersonalKey;
import org.sealwright.backup.usecase.backup.SurveyBackups;
import org.sealwright.backup.usecase.password.PasswordStatus;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.BackupRules;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.FindingSource;

/// Looks for private keys without backup, backups that are gone, keys that no password protects, and damage.
public final class BackupFindings implements FindingSource {
    private final SurveyBackups survey;
    private final BackupLog log;
    private final LoggedKeys logged;
    private final PasswordStatus password;
    private final CurrentProfile current;
    private final Settings settings;
    private final BackupWords words;

    @Inject
    public BackupFindings(
            SurveyBackups survey,
            BackupLog log,
            LoggedKeys logged,
            PasswordStatus password,
            CurrentProfile current,
            Settings settings,
            BackupWords words) {
        this.survey = survey;
        this.log = log;
        this.logged = logged;
        this.password = password;
        this.current = current;
        this.settings = settings;
        this.words = words;
    }

    @Override
    public String subject() {
        return words.get("found.subject");
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "backup.missing", "backup.fileMissing", "backup.fileUnreadable", "password.missing", "password.damage");
    }

    @Override
    public Subscription onChange(Runnable listener) {
        var all = List.of(current.onChange(listener), log.onChange(listener));
        return () -> all.forEach(Subscription::close);
    }

    @Override
    public List<Finding> find(Progress progress) throws Problem {
        var found = new ArrayList<Finding>();
        var read = survey.survey();
        if (read.trouble().isPresent()) {
            throw read.trouble().get();
        }
        found.addAll(
                missing(read.notBackedUp().stream().filter(key -> !key.waits()).toList()));
        var keys = logged.keys();
        lost(keys).ifPresent(found::add);
        unreadable(keys).ifPresent(found::add);
        unprotected(keys).ifPresent(found::add);
        damage().ifPresent(found::add);
        return found;
    }

    /// One for each address: who has renewed for years should read one sentence, not ten.
    private List<Finding> missing(List<PersonalKey> keys) {
        Map<Optional<String>, List<PersonalKey>> byAddress = keys.stream()
                .collect(Collectors.groupingBy(BackupFindings::address, LinkedHashMap::new, Collectors.toList()));
        return byAddress.entrySet().stream()
                .map(entry -> new Finding(
                        "backup.missing",
                        entry.getValue().stream().map(PersonalKey::id).sorted().collect(Collectors.joining("+")),
                        entry.getKey(),
                        BackupRules.required(settings) ? Urgency.URGENT : Urgency.SOON,
                        missing(entry.getValue().size(), entry.getValue().getFirst()),
                        Optional.of(entry.getValue().getFirst().certificates().getFirst())))
                .map(finding -> BackupRules.required(settings) ? finding.asDuty(BackupRules.REQUIRED) : finding)
                .toList();
    }

    /// What would be lost with an authority's key is something else than mail.
    private String missing(int count, PersonalKey first) {
        var name = ShownText.of(first.name());
        boolean authority = first.certificates().getFirst().certificate().authority();
        return count == 1 && authority
                ? words.get("found.missing.authority", name)
                : words.get("found.missing", count, name);
    }

    private static Optional<String> address(PersonalKey key) {
        return key.certificates().stream()
                .flatMap(stored -> stored.certificate().emails().stream())
                .findFirst();
    }

    /// The last backup of keys in use is not where it was. It may have been moved, so this is only advice.
    private Optional<Finding> lost(List<PersonalKey> keys) {
        return newest(keys, file -> !Files.exists(file))
                .map(backup -> about(backup, "backup.fileMissing", Urgency.ADVICE, "found.gone"));
    }

    /// It is where it was, and can hold no backup any more. Whether its password opens it is not tried.
    private Optional<Finding> unreadable(List<PersonalKey> keys) {
        return newest(keys, file -> Files.exists(file) && !isReadable(file))
                .map(backup -> about(backup, "backup.fileUnreadable", Urgency.SOON, "found.unreadable"));
    }

    private static boolean isReadable(Path file) {
        try {
            return Files.isRegularFile(file) && Files.isReadable(file) && Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<LoggedBackup> newest(List<PersonalKey> keys, Predicate<Path> which) {
        return keys.stream()
                .flatMap(key -> key.backup().stream())
                .filter(backup -> which.test(backup.file()))
                .max(Comparator.comparing(LoggedBackup::proved));
    }

    private Finding about(LoggedBackup backup, String kind, Urgency urgency, String sentence) {
        return Finding.general(
                kind,
                backup.key().hex(),
                urgency,
                words.get(
                        sentence,
                        words.day(backup.proved()),
                        ShownText.of(String.valueOf(backup.file().getFileName()))));
    }

    private Optional<Finding> unprotected(List<PersonalKey> keys) throws Problem {
        var status = password.status();
        if (keys.isEmpty() || status.isSet()) {
            return Optional.empty();
        }
        var about = status.profile().folder().toString();
        return Optional.of(
                status.breaksRules()
                        ? Finding.general(
                                        "password.missing",
                                        about,
                                        Urgency.URGENT,
                                        words.get("found.noPassword.required"))
                                .asDuty(PrimaryPasswordRules.REQUIRED)
                        : Finding.general("password.missing", about, Urgency.ADVICE, words.get("found.noPassword")));
    }

    private Optional<Finding> damage() throws Problem {
        var here = current.open();
        var damages = here.database().contents().damages();
        return damages.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.general(
                        "password.damage",
                        here.profile().folder().toString(),
                        Urgency.URGENT,
                        words.get("found.damage", damages.size(), words.sentence(damages.getFirst()))));
    }
}

package org.sealwright.backup.findings;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealwright.backup.usecase.backup.LoggedKeys;
import org.sealwright.backup.usecase.backup.PersonalKey;
import org.sealwright.backup.usecase.backup.SurveyBackups;
import org.sealwright.backup.usecase.password.PasswordStatus;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
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
    private final BackupWords words;

    @Inject
    public BackupFindings(
            SurveyBackups survey,
            BackupLog log,
            LoggedKeys logged,
            PasswordStatus password,
            CurrentProfile current,
            BackupWords words) {
        this.survey = survey;
        this.log = log;
        this.logged = logged;
        this.password = password;
        this.current = current;
        this.words = words;
    }

    @Override
    public String subject() {
        return words.get("found.subject");
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
        gone(keys).ifPresent(found::add);
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
                        Urgency.SOON,
                        words.get("found.missing", entry.getValue().size()),
                        Optional.of(entry.getValue().getFirst().certificates().getFirst())))
                .toList();
    }

    private static Optional<String> address(PersonalKey key) {
        return key.certificates().stream()
                .flatMap(stored -> stored.certificate().emails().stream())
                .findFirst();
    }

    /// The last backup of keys in use is not where it was. It may have been moved, so this is only advice.
    private Optional<Finding> gone(List<PersonalKey> keys) {
        return keys.stream()
                .flatMap(key -> key.backup().stream())
                .filter(backup -> !Files.exists(backup.file()))
                .max(Comparator.comparing(LoggedBackup::proved))
                .map(backup -> Finding.general(
                        "backup.fileMissing",
                        backup.key().hex(),
                        Urgency.ADVICE,
                        words.get(
                                "found.gone",
                                words.day(backup.proved()),
                                ShownText.of(String.valueOf(backup.file().getFileName())))));
    }

    private Optional<Finding> unprotected(List<PersonalKey> keys) throws Problem {
        var status = password.status();
        return keys.isEmpty() || status.isSet()
                ? Optional.empty()
                : Optional.of(Finding.general(
                        "password.missing",
                        status.profile().folder().toString(),
                        status.breaksRules() ? Urgency.URGENT : Urgency.ADVICE,
                        words.get(status.breaksRules() ? "found.noPassword.required" : "found.noPassword")));
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

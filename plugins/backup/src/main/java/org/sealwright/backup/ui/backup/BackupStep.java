package org.sealwright.backup.ui.backup;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.backup.usecase.backup.LoggedKeys;
import org.sealwright.backup.usecase.backup.PersonalKey;
import org.sealwright.backup.usecase.backup.RemindOfBackups;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.PathStep.Progress;
import org.sealwright.plugin.ui.PathStep.Standing;

/// The step of the guided path in which key and certificate are backed up.
final class BackupStep implements PathStep.Source {
    private static final int ORDER = 60;
    private static final String RUN = "backup.step.save.run";
    /// Paths are shown whole.
    private static final int LONGEST_PATH = 4096;

    private final UseCases useCases;
    private final BackUpFlow flow;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final BackupWords words;

    /// What it looks at.
    record UseCases(CurrentProfile current, LoggedKeys logged, RemindOfBackups remind, Clock clock) {
        @Inject
        UseCases {}

        private Optional<PersonalKey> key(String address) throws Problem {
            var newest = CertificateOfAddress.newest(current.database().contents(), address, clock.instant());
            return newest.isPresent()
                    ? logged.key(newest.get().certificate().key().fingerprint())
                    : Optional.empty();
        }
    }

    @Inject
    BackupStep(UseCases useCases, BackUpFlow flow, Tasks tasks, Dialogs dialogs, BackupWords words) {
        this.useCases = useCases;
        this.flow = flow;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.words = words;
    }

    PathStep step() {
        return new PathStep(
                "backup.step.save",
                ORDER,
                words.texts(),
                this,
                List.of(new PathStep.Action(RUN, address -> address.ifPresent(this::save))));
    }

    @Override
    public Standing standing(Optional<String> address) throws Problem {
        Optional<PersonalKey> key = address.isPresent() ? useCases.key(address.get()) : Optional.empty();
        return key.map(found -> found.backup()
                        .map(backup -> Standing.of(
                                Progress.DONE,
                                words.get(
                                        "step.save.done",
                                        words.day(backup.proved()),
                                        ShownText.of(backup.file().toString(), LONGEST_PATH))))
                        .orElseGet(() -> new Standing(Progress.NOW, "", Set.of(RUN))))
                .orElseGet(() -> Standing.of(Progress.LATER, ""));
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return useCases.remind().onChange(listener);
    }

    private void save(String address) {
        tasks.run(
                words.get("backup.loading"),
                _ -> useCases.key(address),
                key -> key.ifPresent(found -> flow.start(List.of(found))),
                dialogs::failure);
    }
}

package org.sealwright.backup.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.backup.BackupPlugin;
import org.sealwright.backup.House;
import org.sealwright.backup.usecase.backup.Given;
import org.sealwright.backup.usecase.backup.RemindOfBackups;
import org.sealwright.core.backup.BackupRules;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;

class BackupFindingsTest {
    @TempDir
    Path folder;

    private final Given here = new Given();
    private final BackupFindings findings = Guice.createInjector(new House(here))
            .createChildInjector(new BackupPlugin().useCases())
            .getInstance(BackupFindings.class);

    private List<Finding> found() throws Problem {
        var found = findings.find(Progress.none());
        assertThat(found).extracting(Finding::kind).isSubsetOf(findings.kinds());
        return found;
    }

    private Optional<Finding> found(String kind) throws Problem {
        return found().stream().filter(finding -> finding.kind().equals(kind)).findFirst();
    }

    @Test
    void anEmptyProfileNeedsNeitherBackupNorPassword() throws Problem {
        assertThat(found()).isEmpty();
    }

    @Test
    void theOnlyKeyWithoutBackupIsNamed() throws Problem {
        var anna = here.own("Anna");
        assertThat(found("backup.missing")).hasValueSatisfying(finding -> assertThat(finding.sentence())
                .startsWith("The private key of «" + anna.certificate().displayName() + "» is not backed up."));
    }

    @Test
    void aKeyWithoutBackupIsToldOfOnceForItsAddress() throws Problem {
        var anna = here.own("Anna");
        here.own("Anna");
        assertThat(found("backup.missing")).hasValueSatisfying(finding -> {
            assertThat(finding.address()).contains("anna@sealwright.example");
            assertThat(finding.sentence()).startsWith("2 private keys are not backed up.");
            assertThat(finding.about())
                    .contains(anna.certificate().key().fingerprint().hex());
        });
    }

    @Test
    void aBackupThatTheOrganisationWantsIsADuty() throws Problem {
        here.own("Anna");
        assertThat(found("backup.missing").flatMap(Finding::duty)).isEmpty();
        here.settings.managed("backup.required", "true");
        assertThat(found("backup.missing").flatMap(Finding::duty)).contains(BackupRules.REQUIRED);
    }

    @Test
    void whoWantsNoReminderInListsFindsItHereAllTheSame() throws Problem {
        here.own("Anna");
        here.settings.set(RemindOfBackups.REMINDER, false);
        assertThat(found("backup.missing")).isPresent();
    }

    @Test
    void aBackupEndsItAndItsLossIsToldOf() throws Exception {
        var anna = here.own("Anna");
        var file = Files.writeString(folder.resolve("anna.p12"), "content");
        here.log.note(
                here.profile.profile(),
                Set.of(new LoggedBackup(
                        anna.certificate().key().fingerprint(), here.clock.instant(), file, Optional.empty())));
        assertThat(found("backup.missing")).isEmpty();
        assertThat(found("backup.fileMissing")).isEmpty();
        assertThat(found("backup.fileUnreadable")).isEmpty();
        Files.writeString(file, "");
        assertThat(found("backup.fileUnreadable")).hasValueSatisfying(finding -> {
            assertThat(finding.urgency()).isEqualTo(Urgency.SOON);
            assertThat(finding.sentence()).contains("«anna.p12»", "Back up again");
        });
        Files.delete(file);
        assertThat(found("backup.fileMissing"))
                .hasValueSatisfying(finding -> assertThat(finding.sentence()).contains("«anna.p12»"));
    }

    @Test
    void keysThatNoPasswordProtectsAreToldOf() throws Problem {
        here.own("Anna");
        assertThat(found("password.missing"))
                .hasValueSatisfying(finding -> assertThat(finding.urgency()).isEqualTo(Urgency.ADVICE));
        here.database.lockedWith("secret");
        assertThat(found("password.missing")).isEmpty();
    }

    @Test
    void damageIsToldOf() throws Problem {
        here.database.damaged("Broken");
        assertThat(found("password.damage")).hasValueSatisfying(finding -> {
            assertThat(finding.urgency()).isEqualTo(Urgency.URGENT);
            assertThat(finding.sentence()).startsWith("Something in the database cannot be used.");
        });
    }
}

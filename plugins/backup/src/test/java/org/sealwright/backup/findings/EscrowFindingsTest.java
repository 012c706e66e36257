package org.sealwright.backup.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.backup.BackupPlugin;
import org.sealwright.backup.House;
import org.sealwright.backup.usecase.backup.Given;
import org.sealwright.backup.usecase.escrow.HandOverCopies;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.plugin.Finding;

class EscrowFindingsTest {
    private final Given here = new Given();
    private final Injector house =
            Guice.createInjector(new House(here)).createChildInjector(new BackupPlugin().useCases());
    private final EscrowFindings findings = house.getInstance(EscrowFindings.class);

    @BeforeEach
    void twoKeysAreHere() throws Problem {
        here.own("Anna");
        here.own("Bruno");
        here.reader.file("escrow.pem", here.maker.person("Keeper", "", here.root));
    }

    private void copiesAreWanted() {
        here.settings.managed("escrow.certificate", "/etc/escrow.pem").managed("escrow.folder", "/escrow");
    }

    @Test
    void whereNobodyWantsCopiesNothingIsMissing() throws Problem {
        assertThat(findings.find(Progress.none())).isEmpty();
    }

    @Test
    void whileNobodyKnowsWhatIsWantedNothingIsMissing() throws Problem {
        here.settings.brokenPolicy();
        assertThat(findings.find(Progress.none())).isEmpty();
    }

    @Test
    void keysFromBeforeAreFoundUntilTheyAreHandedOver() throws Problem {
        copiesAreWanted();
        assertThat(findings.find(Progress.none())).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("backup.notEscrowed");
            assertThat(finding.duty()).contains(EscrowRules.CERTIFICATE);
            assertThat(finding.sentence()).contains("encrypted copy of 2 private keys that were here before");
        });

        var files = house.getInstance(HandOverCopies.class).handOver(PasswordPrompt.nobody(), Progress.none());

        assertThat(files).hasSize(2);
        assertThat(here.announcement.told()).hasSize(1);
        assertThat(here.audit.events())
                .extracting(AuditEvent::action)
                .containsExactly(AuditEvent.Action.KEY_ESCROWED, AuditEvent.Action.KEY_ESCROWED);
        assertThat(findings.find(Progress.none())).extracting(Finding::kind).isEmpty();
        assertThat(house.getInstance(HandOverCopies.class).handOver(PasswordPrompt.nobody(), Progress.none()))
                .isEmpty();
    }
}

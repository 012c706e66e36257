package org.sealwright.accounts.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.accounts.usecase.Surroundings;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.testkit.FakeAccounts;

class AccountFindingsTest {
    private static final String ANNA = "anna@clinic.example";

    private final Surroundings here = new Surroundings();
    private final AccountFindings findings =
            new AccountFindings(here.list, here.profile, here.accounts, here.settings, here.words(Locale.UK));

    @BeforeEach
    void anAccount() {
        here.accounts.with(FakeAccounts.identity("id1", ANNA));
    }

    private List<Finding> found() throws Problem {
        var found = findings.find(Progress.none());
        assertThat(found).extracting(Finding::kind).isSubsetOf(findings.kinds());
        return found;
    }

    private Finding only() throws Problem {
        assertThat(found()).hasSize(1);
        return found().getFirst();
    }

    @Test
    void anAddressForWhichNothingFitsIsNotTalkedAbout() throws Problem {
        assertThat(found()).isEmpty();
    }

    @Test
    void inThunderbirdNothingWorksUntilACertificateIsChosen() throws Problem {
        here.inThunderbird();
        var stored = here.own("Anna", ANNA, "2028-01-01");
        assertThat(only().kind()).isEqualTo("accounts.notChosen");
        assertThat(only().urgency()).isEqualTo(Urgency.BLOCKED);
        assertThat(only().certificate()).contains(stored);
        here.uses("id1", stored);
        assertThat(found()).isEmpty();
    }

    @Test
    void inTheOwnProfileChoosingIsAdvice() throws Problem {
        here.own("Anna", ANNA, "2028-01-01");
        assertThat(only().urgency()).isEqualTo(Urgency.ADVICE);
    }

    @Test
    void aChoiceByNicknameAloneIsTiedDownSinceThunderbirdMightTakeAnother() throws Problem {
        var stored = here.own("Anna", ANNA, "2028-01-01");
        var byName = new CertificateChoice(stored.nickname(), Optional.empty());
        for (var use : CertificateUse.values()) {
            here.accounts.change(
                    here.profile.profile(), List.of(new IdentityChange.Certificate("id1", use, Optional.of(byName))));
        }
        here.own(stored.nickname(), ANNA, "2027-06-01");
        assertThat(only().kind()).isEqualTo("accounts.replace");
        assertThat(only().certificate()).contains(stored);
        here.uses("id1", stored);
        assertThat(found()).isEmpty();
    }

    @Test
    void aNewerOneIsToldOf() throws Problem {
        here.uses("id1", here.own("Anna", ANNA, "2027-06-01"));
        assertThat(found()).isEmpty();
        here.own("Anna", ANNA, "2029-01-01");
        assertThat(only().kind()).isEqualTo("accounts.older");
        assertThat(only().urgency()).isEqualTo(Urgency.SOON);
    }

    @Test
    void oneThatIsGoneBlocksAndIsReplacedIfPossible() throws Problem {
        var stored = here.own("Anna", ANNA, "2028-01-01");
        here.uses("id1", stored);
        here.database.remove(Set.of(stored.certificate().sha256()), true);
        assertThat(only().kind()).isEqualTo("accounts.unfit");
        assertThat(only().about()).isEqualTo("id1");
        assertThat(only().urgency()).isEqualTo(Urgency.BLOCKED);
        here.own("Anna", ANNA, "2029-01-01");
        assertThat(only().kind()).isEqualTo("accounts.replace");
    }

    @Test
    void anEndedOneIsAnothersSubjectUntilANewOneIsThere() throws Problem {
        here.uses("id1", here.own("Anna", ANNA, "2026-06-01"));
        assertThat(found()).isEmpty();
        here.own("Anna", ANNA, "2029-01-01");
        assertThat(only().kind()).isEqualTo("accounts.replace");
    }
}

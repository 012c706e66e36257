package org.sealwright.csr.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.csr.usecase.Desk;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.Texts;

class RequestFindingsTest {
    private static final String ANNA = "anna@clinic.example";

    private final Desk desk = new Desk();

    private List<Finding> found(Duration later) throws Problem {
        var clock = Clock.offset(desk.clock, later);
        return new RequestFindings(
                        desk.list,
                        desk.profile,
                        desk.pending,
                        clock,
                        new RequestWords(new Texts.Language(Locale.UK), clock))
                .find(Progress.none());
    }

    @Test
    void aFreshRequestIsNoNewsAndOneThatWaitsLongIs() throws Problem {
        var created = desk.created(ANNA, Desk.FILE);
        assertThat(found(Duration.ofDays(13))).isEmpty();
        assertThat(found(Duration.ofDays(15))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("requests.waiting");
            assertThat(finding.urgency()).isEqualTo(Urgency.SOON);
            assertThat(finding.address()).contains(ANNA);
            assertThat(finding.about())
                    .isEqualTo(created.request().key().fingerprint().hex());
            assertThat(finding.sentence()).startsWith("A request has been waiting since 22 November 2026.");
        });
    }

    @Test
    void aRenewalThatWaitsIsToldAtOnceSoThatNobodyAsksTwice() throws Problem {
        desk.storeOwn(desk.maker.person("Anna", ANNA, desk.maker.root("Root")));
        desk.created(ANNA, Desk.FILE);
        assertThat(found(Duration.ZERO)).singleElement().satisfies(finding -> assertThat(finding.urgency())
                .isEqualTo(Urgency.ADVICE));
    }

    @Test
    void aRequestWithoutItsKeyIsToldOf() throws Problem {
        var created = desk.created(ANNA, Desk.FILE);
        desk.database.removeKeys(Set.of(created.request().key().fingerprint()));
        assertThat(found(Duration.ZERO)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("requests.keyMissing");
            assertThat(finding.urgency()).isEqualTo(Urgency.URGENT);
        });
    }
}

package org.sealwright.trust.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.TrustRules;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.Texts;
import org.sealwright.trust.usecase.Office;
import org.sealwright.trust.words.AuthorityWords;

class TrustFindingsTest {
    private static final String ANNA = "anna@clinic.example";

    private final Office office = new Office();
    private final TrustFindings findings = new TrustFindings(
            office.profile,
            new JudgeCertificates(office.verdicts, office.roots, office.clock),
            office.roots,
            office.obey,
            office.clock,
            new AuthorityWords(new Texts.Language(Locale.UK), office.clock));

    private List<Finding> found() throws Problem {
        var found = findings.find(Progress.none());
        assertThat(found).extracting(Finding::kind).isSubsetOf(findings.kinds());
        return found;
    }

    @Test
    void anUntrustedAuthorityBlocksUntilItIsTrusted() throws Problem {
        var root = office.maker.root("Clinic Root");
        var anna = office.maker.person("Anna", ANNA, root);
        office.with(root).owning(anna);
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("trust.notTrusted");
            assertThat(finding.urgency()).isEqualTo(Urgency.BLOCKED);
            assertThat(finding.address()).contains(ANNA);
            assertThat(finding.certificate()).contains(office.stored(root));
            assertThat(finding.sentence()).contains("«Clinic Root»");
        });
        office.trusting(root, Office.MAIL);
        assertThat(found()).noneMatch(Finding::presses);
    }

    @Test
    void anAuthorityThatMozillaVouchesForButNotForMailIsSaidAsSuch() throws Problem {
        var root = office.maker.root("Shop Root");
        office.roots.with(root.certificate(), "Shop Root", Office.SITES);
        office.with(root).owning(office.maker.person("Anna", ANNA, root));
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("trust.notForMail");
            assertThat(finding.urgency()).isEqualTo(Urgency.BLOCKED);
            assertThat(finding.sentence()).contains("«Shop Root»", "not for e-mail");
        });
    }

    @Test
    void trustThatOnlyThisProfileHasIsADetailForTheReport() throws Problem {
        var root = office.maker.root("Clinic Root");
        office.trusting(root, Office.MAIL);
        assertThat(found()).isEmpty();
        office.owning(office.maker.person("Anna", ANNA, root));
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("trust.byHand");
            assertThat(finding.urgency()).isEqualTo(Urgency.DETAIL);
            assertThat(finding.certificate()).contains(office.stored(root));
        });
        office.roots.with(root.certificate(), "Clinic Root", Office.MAIL);
        assertThat(found()).isEmpty();
    }

    @Test
    void aDistrustedAuthorityIsSaidAsSuch() throws Problem {
        var root = office.maker.root("Clinic Root");
        office.trusting(root, Office.NO_MAIL).owning(office.maker.person("Anna", ANNA, root));
        assertThat(found()).singleElement().satisfies(finding -> assertThat(finding.kind())
                .isEqualTo("trust.distrusted"));
    }

    @Test
    void aMissingAuthorityIsAnothersSubject() throws Problem {
        office.owning(office.maker.person("Anna", ANNA, office.maker.root("Clinic Root")));
        assertThat(found()).isEmpty();
    }

    @Test
    void trustByHandThatGoesTooFarIsAdvice() throws Problem {
        var root = office.maker.root("Clinic Root");
        office.trusting(root, Office.SITES);
        office.trusting(office.maker.intermediate("Clinic Issuing", root), Office.MAIL);
        assertThat(found()).extracting(Finding::kind).containsExactlyInAnyOrder("trust.broad", "trust.intermediate");
        assertThat(found()).extracting(Finding::urgency).containsOnly(Urgency.ADVICE);
    }

    @Test
    void whatIsBuiltInIsNotTalkedAbout() throws Problem {
        var root = office.maker.root("Known Root");
        office.roots.with(root.certificate(), "Known Root", Office.SITES);
        office.trusting(root, Office.SITES);
        assertThat(found()).isEmpty();
    }

    @Test
    void whatTheOrganisationDecidedAndIsNotHereYetIsFound() throws Problem {
        office.reader.file("clinic.pem", office.maker.root("Clinic Root"));
        office.settings.managed("trust.anchors", "/etc/clinic.pem,/etc/gone.pem");

        assertThat(found()).extracting(Finding::kind).containsExactly("trust.policy", "trust.policyUnreadable");

        assertThat(found())
                .extracting(Finding::duty)
                .containsExactly(Optional.of(TrustRules.ANCHORS), Optional.empty());

        office.obey.obey(office.prompt, Progress.none());
        assertThat(found()).extracting(Finding::kind).containsExactly("trust.policyUnreadable");
    }
}

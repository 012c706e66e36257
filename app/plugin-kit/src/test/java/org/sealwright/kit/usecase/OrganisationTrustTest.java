package org.sealwright.kit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.policy.EntryCheck;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.trust.TrustRules;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.FakeReader;
import org.sealwright.testkit.FakeSettings;

class OrganisationTrustTest {
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    private final Certificate removed = new CertificateMaker().root("Removed").certificate();
    private final Certificate other = new CertificateMaker().root("Other").certificate();
    private final FakeSettings settings = new FakeSettings();
    private final FakeReader reader = new FakeReader();
    private boolean guarded = true;
    private final OrganisationTrust organisation = new OrganisationTrust(
            settings,
            reader,
            file -> guarded ? new PolicyOwner.Word.OfOrganisation(file) : new PolicyOwner.Word.Doubtful(file));

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "sha256:%s", "SHA-256 = %s"})
    void aFingerprintIsUnderstoodAsItIsWrittenElsewhere(String written) {
        var print = removed.sha256().hex().toUpperCase(Locale.ROOT);
        settings.managed(TrustRules.REMOVED.key(), written.formatted(print.replaceAll("(..)(?!$)", "$1:")));
        assertThat(organisation.decided().removed())
                .containsExactly(removed.sha256().hex());
        assertThat(organisation.decided().unreadable()).isEmpty();
    }

    @Test
    void whatIsNoFingerprintIsToldOf() {
        settings.managed(TrustRules.REMOVED.key(), "3fa9c0d1");
        assertThat(organisation.decided().removed()).isEmpty();
        assertThat(organisation.decided().unreadable()).containsExactly("3fa9c0d1");
    }

    @Test
    void anAuthorityInAFileThatOthersCouldHaveWrittenIsNotTrustedAndToldOf() {
        reader.file("root.pem", new CertificateMaker().root("Clinic Root"));
        settings.managed(TrustRules.ANCHORS.key(), "/etc/root.pem=email");
        assertThat(organisation.decided().anchors()).hasSize(1).containsValue(FOR_MAIL);
        guarded = false;
        assertThat(organisation.decided().anchors()).isEmpty();
        assertThat(organisation.decided().unreadable()).containsExactly("/etc/root.pem=email");
    }

    @Test
    void whoWritesAPolicyHearsWhatIsWrongWithAnAuthority() {
        reader.file("root.pem", new CertificateMaker().root("Clinic Root"));
        assertThat(organisation.anchorFault("/etc/root.pem=email+websites")).isEmpty();
        assertThat(organisation.anchorFault("C:\\ca\\root.pem=email")).isEmpty();
        assertThat(organisation.anchorFault("root.pem"))
                .contains(new EntryCheck.Fault.Meaningless(Clause.noFullPath()));
        assertThat(organisation.anchorFault("/etc/root.pem=emial"))
                .contains(new EntryCheck.Fault.Meaningless(Clause.noPurpose(), Optional.of("email")));
        guarded = false;
        assertThat(organisation.anchorFault("/etc/root.pem"))
                .contains(new EntryCheck.Fault.Ineffective(Clause.notOfAdministrators()));
    }

    @Test
    void whoWritesAPolicyHearsOfAFileThatIsNotThere() {
        var elsewhere = new OrganisationTrust(settings, reader, file -> {
            throw new NoSuchFileException(file.toString());
        });
        assertThat(elsewhere.anchorFault("/etc/gone.pem"))
                .contains(new EntryCheck.Fault.Ineffective(Clause.notThere()));
    }

    @Test
    void whoWritesAPolicyHearsWhatIsNoFingerprint() {
        assertThat(OrganisationTrust.removedFault(removed.sha256().colons())).isEmpty();
        assertThat(OrganisationTrust.removedFault("3fa9c0d1"))
                .contains(new EntryCheck.Fault.Meaningless(Clause.noFingerprint()));
    }

    @Test
    void aFileFromElsewhereDoesNotBringBackWhatTheOrganisationRemoved() {
        settings.managed(TrustRules.REMOVED.key(), removed.sha256().hex());
        assertThat(organisation.bounded(Map.of(removed, FOR_MAIL, other, FOR_MAIL)))
                .containsEntry(removed, TrustRules.NOTHING)
                .containsEntry(other, FOR_MAIL);
    }

    @Test
    void withoutADecisionAFileFromElsewhereIsFree() {
        assertThat(organisation.bounded(Map.of(other, FOR_MAIL))).containsOnly(Map.entry(other, FOR_MAIL));
    }

    @Test
    void whileThePolicyIsBrokenAFileFromElsewhereBringsNoTrust() {
        settings.brokenPolicy();
        assertThat(organisation.bounded(Map.of(other, FOR_MAIL))).isEmpty();
    }
}

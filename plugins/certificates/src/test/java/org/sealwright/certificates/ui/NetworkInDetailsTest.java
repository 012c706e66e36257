package org.sealwright.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.network.RevocationMode;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.revocation.RevocationStatus.Means;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.usecase.Description;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.SameThreadTasks;

/// What the details ask of the network: revocation, and an issuer that is missing.
class NetworkInDetailsTest {
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);
    private static final String OFFERED = "http://ca.example/middle.cer";

    private final WindowParts parts =
            new WindowParts(new SameThreadTasks(), Runnable::run, new FakePrompt(), Locale.US, false);
    private final Identity middle = parts.here.maker.intermediate("Middle", parts.here.root);
    private final StoredCertificate anna =
            parts.here.storeOwn(parts.here.maker.person("Anna", "anna@example.org", parts.here.root));
    private final StoredCertificate bob =
            parts.here.store(parts.here.maker.person("Bob", "bob@example.net", parts.here.root));

    @BeforeEach
    void aTrustedRoot() {
        parts.here.store(parts.here.root, FOR_MAIL);
        parts.presenter.entered();
    }

    private Description shown(StoredCertificate stored, Tab tab) {
        parts.presenter.choose(tab);
        parts.presenter.choose(Set.of(stored.certificate().sha256().hex()));
        return parts.presenter.described().orElseThrow();
    }

    private Optional<Describing.Unasked> unasked(Description description) {
        return parts.presenter.unasked(description);
    }

    private void revoked(Certificate certificate) {
        parts.here.revocations.answer(
                certificate,
                new RevocationStatus.Revoked(
                        Means.OCSP, Instant.parse("2026-10-01T00:00:00Z"), Optional.of("keyCompromise")));
    }

    private static boolean good(Description description) {
        return description.judgement().orElseThrow().asked().values().stream().allMatch(Verdict::ok);
    }

    @Test
    void nothingIsAskedUntilSomebodyWantsIt() {
        revoked(anna.certificate());
        var description = shown(anna, Tab.MINE);
        assertThat(good(description)).isTrue();
        assertThat(description.revocation()).isEmpty();
        assertThat(parts.here.revocations.asked()).isEmpty();

        assertThat(parts.presenter.canCheckRevocation()).isTrue();
        parts.presenter.checkRevocation();
        var checked = parts.presenter.described().orElseThrow();
        assertThat(checked.revocation().orElseThrow()).hasSize(1);
        assertThat(good(checked)).isFalse();
        assertThat(parts.here.revocations.asked()).containsExactly(anna.certificate());
    }

    @Test
    void bySettingTheUsersOwnAreCheckedUnaskedAndStrangersAreNot() {
        parts.here.settings.managed(NetworkRules.REVOCATION.key(), "always");
        revoked(anna.certificate());
        assertThat(good(shown(anna, Tab.MINE))).isFalse();

        assertThat(shown(bob, Tab.PEOPLE).revocation()).isEmpty();
        assertThat(parts.here.revocations.asked()).containsExactly(anna.certificate());
    }

    @Test
    void whereTheNetworkIsForbiddenNothingIsAskedAndNothingCanBe() {
        parts.here.settings.managed(NetworkRules.REVOCATION.key(), "always");
        parts.here.settings.managed(NetworkRules.ALLOWED.key(), "false");
        assertThat(shown(anna, Tab.MINE).canBeChecked()).isTrue();
        assertThat(parts.presenter.canCheckRevocation()).isFalse();
        parts.presenter.checkRevocation();
        assertThat(parts.here.revocations.asked()).isEmpty();
    }

    @Test
    void whereNobodyIsToBeAskedNobodyCanBeAndItIsSaidWhoDecided() {
        assertThat(unasked(shown(anna, Tab.MINE))).isEmpty();
        parts.here
                .settings
                .managed(NetworkRules.REVOCATION.key(), "never")
                .managed(Organisation.NAME.key(), "Example Clinic")
                .managed(Organisation.CONTACT.key(), "it@clinic.example");

        assertThat(shown(anna, Tab.MINE).canBeChecked()).isTrue();
        assertThat(parts.presenter.canCheckRevocation()).isFalse();
        parts.presenter.checkRevocation();

        assertThat(parts.here.revocations.asked()).isEmpty();
        assertThat(unasked(shown(anna, Tab.MINE)))
                .contains(new Describing.Unasked(
                        "No authority is asked whether it revoked this certificate.",
                        Optional.of("Set by Example Clinic, it@clinic.example"),
                        false));
        // Only this is forbidden: an issuer may be fetched.
        carlWithoutItsIssuer();
        assertThat(parts.actions.canFetchIssuer()).isTrue();
    }

    @Test
    void thatTheUserDecidedSoIsSaidAsWell() throws Exception {
        parts.here.settings.set(NetworkRules.REVOCATION, RevocationMode.NEVER);
        shown(anna, Tab.MINE);
        assertThat(parts.presenter.canCheckRevocation()).isFalse();
        assertThat(unasked(shown(anna, Tab.MINE))).hasValueSatisfying(why -> {
            assertThat(why.sentence()).startsWith("Your settings say");
            assertThat(why.lockedBy()).isEmpty();
        });
    }

    @Test
    void whoForbidsTheNetworkIsSaidWhetherTheOrganisationOrTheUser() throws Exception {
        assertThat(unasked(shown(anna, Tab.MINE))).isEmpty();
        parts.here.settings.set(NetworkRules.ALLOWED, false);
        assertThat(unasked(shown(anna, Tab.MINE)))
                .hasValueSatisfying(why -> assertThat(why.lockedBy()).isEmpty());
        parts.here
                .settings
                .managed(NetworkRules.ALLOWED.key(), "false")
                .managed(Organisation.NAME.key(), "Example Clinic");
        assertThat(unasked(shown(anna, Tab.MINE)).flatMap(Describing.Unasked::lockedBy))
                .contains("Set by Example Clinic");
    }

    @Test
    void aMissingIssuerIsFetchedAfterItsAddressWasShownAndTheVerdictIsAnotherThen() {
        var carl = carlWithoutItsIssuer();
        assertThat(parts.actions.canFetchIssuer()).isTrue();
        parts.dialogs.goOn = false;
        parts.actions.fetchIssuer();
        assertThat(parts.dialogs.questions.getLast().lines()).contains("• " + OFFERED);
        assertThat(parts.here.fetcher.asked()).isEmpty();

        parts.dialogs.goOn = true;
        parts.actions.fetchIssuer();
        assertThat(parts.here.fetcher.asked()).containsExactly(OFFERED);
        assertThat(parts.notices.last()).isEqualTo("Fetched and stored without trust: «Middle»");
        var stored = parts.here
                .database
                .contents()
                .find(middle.certificate().sha256())
                .orElseThrow();
        assertThat(stored.trustNoted()).isFalse();
        // What stood there was described again, over what is in the database now.
        assertThat(parts.presenter.described().orElseThrow().certificate().certificate())
                .isEqualTo(carl.certificate());
        assertThat(parts.presenter.described().orElseThrow().chain().complete()).isTrue();
    }

    @Test
    void whereTheNetworkIsForbiddenNoIssuerCanBeFetched() {
        carlWithoutItsIssuer();
        parts.here.settings.managed(NetworkRules.ALLOWED.key(), "false");
        assertThat(parts.presenter.described().orElseThrow().offer()).isPresent();
        assertThat(parts.actions.canFetchIssuer()).isFalse();
    }

    private StoredCertificate carlWithoutItsIssuer() {
        var carl = parts.here.storeOwn(parts.here.maker.person("Carl", "carl@example.org", middle));
        for (var purpose : List.of(Purpose.SIGN, Purpose.ENCRYPT)) {
            parts.here.verdicts.decide(
                    carl.certificate(),
                    purpose,
                    new Verdict.Bad(
                            new Reason.IssuerMissing(carl.certificate(), List.of(OFFERED)),
                            List.of(carl.certificate())));
        }
        parts.here.fetcher.serve(OFFERED, new byte[0]);
        parts.here.reader.file(OFFERED, middle);
        shown(carl, Tab.MINE);
        return carl;
    }
}

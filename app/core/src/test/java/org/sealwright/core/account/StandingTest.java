package org.sealwright.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.core.account.CertificateUse.SIGNING;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.core.account.Fitness.Obstacle;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.core.database.Contents;
import org.sealwright.core.profile.Profile;

class StandingTest {
    private static final Shelf OLD = Shelf.good("old").valid("2025-01-01", "2027-06-01");
    private static final Shelf NEW = Shelf.good("new").valid("2026-06-01", "2028-06-01");
    private static final Shelf EXPIRED = Shelf.good("expired").valid("2020-01-01", "2022-01-01");

    private final Offer offer = new Offer(Profile.Kind.THUNDERBIRD, Shelf.NOW);

    @Test
    void aFreshChoiceNamesItsCertificateByIssuerAndSerial() {
        var choice = CertificateChoice.of(NEW.certificate());
        assertThat(choice.name()).isEqualTo("new");
        assertThat(choice.key()).contains(DatabaseKey.of(NEW.certificate()));
        assertThat(choice.resolve(Shelf.contents(OLD, NEW))).contains(NEW.stored());
        assertThat(choice.resolve(Shelf.contents(OLD))).isEmpty();
    }

    @Test
    void hostileNamesAreStoredHarmless() {
        assertThat(CertificateChoice.of(Shelf.good("A\u202Eb\nc").certificate()).name())
                .isEqualTo("A\\u{202E}b\\u{A}c");
    }

    @Test
    void theKeyGoesBeforeTheName() {
        var choice = new CertificateChoice("nick old", Optional.of(DatabaseKey.of(NEW.certificate())));
        assertThat(choice.resolve(Shelf.contents(OLD, NEW))).contains(NEW.stored());
        var gone = new CertificateChoice("nick old", Optional.of(new DatabaseKey("AAAA")));
        assertThat(gone.resolve(Shelf.contents(OLD, NEW))).isEmpty();
    }

    @Test
    void withoutAKeyTheNicknameIsLookedUpAndTheNewestOfItCounts() {
        var choice = new CertificateChoice("Anna", Optional.empty());
        var contents = Shelf.contents(
                OLD.nickname("Anna"),
                NEW.nickname("Anna"),
                EXPIRED.nickname("Anna"),
                Shelf.good("stranger")
                        .valid("2026-01-01", "2035-01-01")
                        .nickname("Anna")
                        .withoutKey());
        assertThat(choice.resolve(contents)).contains(NEW.nickname("Anna").stored());
        assertThat(new CertificateChoice("", Optional.empty()).resolve(Shelf.contents(OLD.nickname(""))))
                .isEmpty();
    }

    @Test
    void withoutAChoiceTheNewestIsProposed() {
        assertThat(standing(Optional.empty(), Shelf.contents(OLD, NEW)))
                .isEqualTo(new Standing.NotChosen(Optional.of(NEW.stored())));
        assertThat(standing(Optional.empty(), Contents.EMPTY)).isEqualTo(new Standing.NotChosen(Optional.empty()));
    }

    @Test
    void theNewestOneLeavesNothingToPropose() {
        var standing = standing(choice(NEW), Shelf.contents(OLD, NEW));
        assertThat(standing).isInstanceOf(Standing.Fits.class);
        assertThat(standing.candidate()).isEmpty();
    }

    @Test
    void anOlderOneThatFitsHasTheNewerProposed() {
        var standing = standing(choice(OLD), Shelf.contents(OLD, NEW));
        assertThat(standing).isInstanceOf(Standing.Fits.class);
        assertThat(standing.candidate()).contains(NEW.stored());
    }

    @Test
    void oneThatEndsAtTheSameTimeIsNotProposed() {
        var twin = Shelf.good("twin").valid("2026-07-01", "2028-06-01");
        assertThat(standing(choice(NEW), Shelf.contents(NEW, twin)).candidate()).isEmpty();
    }

    @Test
    void anExpiredOneIsUnfitAndTheNewestIsProposed() {
        var standing = standing(choice(EXPIRED), Shelf.contents(EXPIRED, OLD));
        assertThat(standing).isInstanceOfSatisfying(Standing.Unfit.class, unfit -> assertThat(
                        unfit.fitness().obstacles())
                .containsExactly(Obstacle.EXPIRED));
        assertThat(standing.candidate()).contains(OLD.stored());
    }

    @Test
    void aCertificateThatIsGoneIsNotFound() {
        assertThat(standing(choice(OLD), Shelf.contents(NEW)))
                .isEqualTo(new Standing.NotFound(CertificateChoice.of(OLD.certificate()), Optional.of(NEW.stored())));
    }

    @Test
    void aChoiceByHalfIsNotFoundAndTheOneMeantIsProposed() {
        var nameOnly = new CertificateChoice("nick old", Optional.empty());
        assertThat(standing(Optional.of(nameOnly), Shelf.contents(OLD, NEW)))
                .isEqualTo(new Standing.NotFound(nameOnly, Optional.of(OLD.stored())));
        var keyOnly = new CertificateChoice("", Optional.of(DatabaseKey.of(OLD.certificate())));
        assertThat(standing(Optional.of(keyOnly), Shelf.contents(OLD, NEW)))
                .isEqualTo(new Standing.NotFound(keyOnly, Optional.of(OLD.stored())));
        var expired = new CertificateChoice("", Optional.of(DatabaseKey.of(EXPIRED.certificate())));
        assertThat(standing(Optional.of(expired), Shelf.contents(EXPIRED, NEW)).candidate())
                .contains(NEW.stored());
    }

    @Test
    void theQuestionAboutTheOtherUseFollowsThunderbird() {
        var fresh = CertificateChoice.of(NEW.certificate());
        assertThat(question(Optional.empty(), fresh, true)).isEqualTo(OtherUse.OFFER_SAME_FOR_NONE);
        assertThat(question(Optional.empty(), fresh, false)).isEqualTo(OtherUse.OFFER_TO_CHOOSE);
        assertThat(question(choice(OLD), fresh, true)).isEqualTo(OtherUse.OFFER_SAME_FOR_ANOTHER);
        assertThat(question(choice(OLD), fresh, false)).isEqualTo(OtherUse.ASK_NOTHING);
        assertThat(question(choice(NEW), fresh, true)).isEqualTo(OtherUse.ASK_NOTHING);
        assertThat(question(choice(NEW), fresh, false)).isEqualTo(OtherUse.ASK_NOTHING);
    }

    private static OtherUse question(
            Optional<CertificateChoice> encryption, CertificateChoice fresh, boolean fitsOther) {
        var settings = IdentitySettings.DEFAULTS.with(
                new IdentityChange.Certificate("id1", CertificateUse.ENCRYPTION, encryption));
        return OtherUse.after(settings, SIGNING, fresh, fitsOther);
    }

    private Standing standing(Optional<CertificateChoice> choice, Contents contents) {
        var settings = IdentitySettings.DEFAULTS.with(new IdentityChange.Certificate("id1", SIGNING, choice));
        var identity = new Identity(
                "id1", new Account("account1", "Mail"), "anna@example.org", "", true, settings, false, Map.of());
        return Standing.of(identity, SIGNING, contents, offer);
    }

    private static Optional<CertificateChoice> choice(Shelf certificate) {
        return Optional.of(CertificateChoice.of(certificate.certificate()));
    }
}

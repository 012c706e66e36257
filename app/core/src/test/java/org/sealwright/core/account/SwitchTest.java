package org.sealwright.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.core.account.CertificateUse.SIGNING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.profile.Profile;

class SwitchTest {
    private static final String ANNA = "anna@example.org";
    private static final String OFFICE = "office@example.org";

    private final StoredCertificate old = Shelf.good("Old")
            .forAddresses(ANNA, OFFICE)
            .valid("2025-01-01", "2027-01-01")
            .stored();
    private final StoredCertificate fresh = Shelf.good("New")
            .forAddresses(ANNA, OFFICE)
            .valid("2026-11-01", "2028-11-01")
            .stored();
    private final Offer offer = new Offer(Profile.Kind.THUNDERBIRD, Shelf.NOW);

    @Test
    void everyIdentityThatUsedTheOldOneIsMovedAtOnce() {
        var identities = List.of(
                uses("id1", ANNA, old, old),
                uses("id2", OFFICE, old, old),
                uses("id3", ANNA, null, old),
                uses("id4", ANNA, fresh, fresh),
                uses("id5", OFFICE, null, null));
        var plan = Switch.to(fresh, identities, contents(old, fresh), offer);
        assertThat(plan.steps())
                .extracting(step -> step.identity().id() + " " + step.use())
                .containsExactly("id1 SIGNING", "id1 ENCRYPTION", "id2 SIGNING", "id2 ENCRYPTION", "id3 ENCRYPTION");
        assertThat(plan.replaced()).containsExactly(old);
        assertThat(plan.left()).isEmpty();
        assertThat(plan.identities()).extracting(Identity::id).containsExactly("id1", "id2", "id3");
        var choice = Optional.of(CertificateChoice.of(fresh.certificate()));
        assertThat(plan.changes())
                .hasSize(5)
                .startsWith(new IdentityChange.Certificate("id1", SIGNING, choice))
                .allSatisfy(change -> assertThat(((IdentityChange.Certificate) change).choice())
                        .isEqualTo(choice));
        assertThat(Switch.toNewest(identities, contents(old, fresh), offer)).isEqualTo(plan);
    }

    @Test
    void whatIsLockedOrNotForItsAddressIsLeftAndSaid() {
        var onlyAnna = Shelf.good("Only Anna").valid("2026-11-01", "2029-11-01").stored();
        var locked = new Identity(
                "id2",
                new Account("account1", "Mail"),
                ANNA,
                "",
                false,
                uses("id2", ANNA, old, null).settings(),
                false,
                Map.of(IdentitySetting.SIGNING, Identity.LockedBy.USER_JS));
        var plan = Switch.to(
                onlyAnna,
                List.of(uses("id1", ANNA, old, null), locked, uses("id3", OFFICE, old, null)),
                contents(old, fresh, onlyAnna),
                offer);
        assertThat(plan.steps()).extracting(step -> step.identity().id()).containsExactly("id1");
        assertThat(plan.left()).hasSize(2);
        assertThat(plan.left().getFirst())
                .isEqualTo(new Switch.Left.Locked(locked, SIGNING, Identity.LockedBy.USER_JS));
        assertThat(plan.left().getLast()).isInstanceOfSatisfying(Switch.Left.Unfit.class, unfit -> assertThat(
                        unfit.fitness().obstacles())
                .containsExactly(Fitness.Obstacle.OTHER_ADDRESS));
    }

    @Test
    void aChoiceThatIsGoneGoesToTheNewestToo() {
        var gone = Shelf.good("Gone").valid("2024-01-01", "2025-01-01").stored();
        var anna = uses("id1", ANNA, gone, fresh);
        assertThat(Switch.toNewest(List.of(anna), contents(old, fresh), offer).steps())
                .containsExactly(new Switch.Step(anna, SIGNING, Optional.empty(), fresh));
    }

    @Test
    void anOlderOneReplacesNothing() {
        var plan = Switch.to(old, List.of(uses("id1", ANNA, fresh, fresh)), contents(old, fresh), offer);
        assertThat(plan.isEmpty()).isTrue();
    }

    @Test
    void onlySomeIdentitiesCanBeMeant() {
        var one = uses("id1", ANNA, old, old);
        var other = uses("id2", OFFICE, old, old);
        var plan = Switch.toNewest(List.of(one, other), contents(old, fresh), offer);
        assertThat(plan.only(List.of(other)).identities()).containsExactly(other);
    }

    @Test
    void whatWasReplacedIsKeptToReadOldMail() {
        var expired = Shelf.good("Expired").valid("2024-01-01", "2025-01-01");
        var lost = Shelf.good("Lost").valid("2024-01-01", "2025-01-01").withoutKey();
        var signs = Shelf.good("Signs").valid("2024-01-01", "2025-01-01").usage(KeyUsage.DIGITAL_SIGNATURE);
        var all = contents(old, fresh, expired.stored(), lost.stored(), signs.stored());
        assertThat(offer.keptForOldMail(all, uses("id1", ANNA, fresh, fresh))).containsExactly(old, expired.stored());
        assertThat(offer.keptForOldMail(all, uses("id1", ANNA, old, old))).containsExactly(expired.stored());
        assertThat(offer.keptForOldMail(all, uses("id1", ANNA, fresh, null))).isEmpty();
    }

    private static Contents contents(StoredCertificate... stored) {
        return new Contents(List.of(stored), List.of(), List.of());
    }

    private static Identity uses(
            String id, String address, @Nullable StoredCertificate signing, @Nullable StoredCertificate encryption) {
        var settings = new IdentitySettings(
                choice(signing), choice(encryption), false, false, true, IdentitySettings.Technology.AUTOMATIC);
        return new Identity(id, new Account("account1", "Mail"), address, "", false, settings, false, Map.of());
    }

    private static Optional<CertificateChoice> choice(@Nullable StoredCertificate stored) {
        return Optional.ofNullable(stored).map(each -> CertificateChoice.of(each.certificate()));
    }
}

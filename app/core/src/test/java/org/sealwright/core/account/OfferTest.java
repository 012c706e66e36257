package org.sealwright.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.core.account.CertificateUse.ENCRYPTION;
import static org.sealwright.core.account.CertificateUse.SIGNING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.core.account.Fitness.Hint;
import org.sealwright.core.account.Fitness.Obstacle;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.profile.Profile;

class OfferTest {
    private static final String ANNA = "anna@example.org";
    private static final Shelf GOOD = Shelf.good("good");

    private final Offer thunderbird = new Offer(Profile.Kind.THUNDERBIRD, Shelf.NOW);
    private final Offer own = new Offer(Profile.Kind.OWN, Shelf.NOW);

    @ParameterizedTest
    @EnumSource
    void aGoodOneFitsEveryUseWithNothingToSay(CertificateUse use) {
        var fitness = thunderbird.fitness(GOOD.stored(), ANNA, use);
        assertThat(fitness.fits()).isTrue();
        assertThat(fitness.mayBeChosen()).isTrue();
        assertThat(fitness.hints()).isEmpty();
        assertThat(fitness.use()).isEqualTo(use);
    }

    @ParameterizedTest
    @EnumSource
    void withoutUsageExtensionsThereIsNoLimit(CertificateUse use) {
        assertThat(obstacles(GOOD.withoutUsages(), use)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(obstacles(GOOD.withoutKey(), SIGNING)).containsExactly(Obstacle.NO_PRIVATE_KEY);
        assertThat(obstacles(GOOD.authority(true), SIGNING)).containsExactly(Obstacle.AUTHORITY);
        assertThat(obstacles(GOOD.forAddresses("bob@example.org"), SIGNING)).containsExactly(Obstacle.OTHER_ADDRESS);
        assertThat(obstacles(GOOD.forAddresses(), SIGNING)).containsExactly(Obstacle.NO_ADDRESS);
    }

    @Test
    void onlyAMissingAddressMayBeIgnored() {
        assertThat(thunderbird
                        .fitness(GOOD.forAddresses().stored(), ANNA, SIGNING)
                        .mayBeChosen())
                .isTrue();
        assertThat(thunderbird
                        .fitness(GOOD.forAddresses().withoutKey().stored(), ANNA, SIGNING)
                        .mayBeChosen())
                .isFalse();
        assertThat(Obstacle.values()).filteredOn(Obstacle::mayBeIgnored).containsExactly(Obstacle.NO_ADDRESS);
    }

    @Test
    void onlyWhatIsValidNowFits() {
        assertThat(obstacles(GOOD.valid("2024-01-01", "2026-11-22"), ENCRYPTION))
                .containsExactly(Obstacle.EXPIRED);
        assertThat(obstacles(GOOD.valid("2026-11-23", "2029-01-01"), ENCRYPTION))
                .containsExactly(Obstacle.NOT_YET_VALID);
        var ending = thunderbird.fitness(GOOD.valid("2026-01-01", "2026-12-31").stored(), ANNA, SIGNING);
        assertThat(ending.fits()).isTrue();
        assertThat(ending.hints()).containsExactly(Hint.ENDS_SOON);
    }

    /// Key usage by smime-facts section 2; what only Thunderbird refuses in the last column.
    @ParameterizedTest
    @CsvSource(textBlock = """
            RSA,        DIGITAL_SIGNATURE,  true,  false, true
            RSA,        NON_REPUDIATION,    true,  false, true
            RSA,        KEY_ENCIPHERMENT,   false, true,  true
            RSA,        DATA_ENCIPHERMENT,  false, false, true
            RSA,        KEY_AGREEMENT,      false, false, true
            RSA,        KEY_CERT_SIGN,      false, false, true
            EC,         DIGITAL_SIGNATURE,  true,  false, true
            EC,         KEY_AGREEMENT,      false, true,  true
            EC,         KEY_ENCIPHERMENT,   false, false, true
            RSASSA-PSS, DIGITAL_SIGNATURE,  true,  false, true
            RSASSA-PSS, KEY_ENCIPHERMENT,   false, false, true
            Ed25519,    DIGITAL_SIGNATURE,  true,  false, false
            Ed25519,    KEY_AGREEMENT,      false, false, false
            Ed448,      DIGITAL_SIGNATURE,  true,  false, false
            X25519,     KEY_AGREEMENT,      false, true,  false
            X25519,     DIGITAL_SIGNATURE,  false, false, false
            ML-DSA-65,  DIGITAL_SIGNATURE,  true,  false, false
            ML-KEM-768, KEY_ENCIPHERMENT,   false, true,  false
            1.2.3,      DIGITAL_SIGNATURE,  true,  false, false
            """)
    void keyAndItsUsageDecideTheUse(
            String algorithm, KeyUsage usage, boolean signs, boolean encrypts, boolean inThunderbird) {
        var stored = GOOD.key(algorithm, 3072).usage(usage).stored();
        assertThat(own.fitness(stored, ANNA, SIGNING).fits()).as("signs").isEqualTo(signs);
        assertThat(own.fitness(stored, ANNA, ENCRYPTION).fits()).as("encrypts").isEqualTo(encrypts);
        assertThat(thunderbird.fitness(stored, ANNA, SIGNING).fits()).isEqualTo(signs && inThunderbird);
        assertThat(thunderbird.fitness(stored, ANNA, ENCRYPTION).fits()).isEqualTo(encrypts && inThunderbird);
    }

    @Test
    void theReasonNamesTheKeyBeforeItsUsage() {
        assertThat(obstacles(GOOD.key("Ed25519", 255).usage(KeyUsage.DIGITAL_SIGNATURE), ENCRYPTION))
                .containsExactly(Obstacle.KEY_CANNOT_ENCRYPT, Obstacle.KEY_USAGE);
        assertThat(obstacles(GOOD.key("Ed25519", 255), SIGNING)).containsExactly(Obstacle.KEY_NOT_FOR_THUNDERBIRD);
        assertThat(obstacles(GOOD.key("X25519", 255), SIGNING)).containsExactly(Obstacle.KEY_CANNOT_SIGN);
        assertThat(obstacles(GOOD.usage(KeyUsage.KEY_ENCIPHERMENT), SIGNING)).containsExactly(Obstacle.KEY_USAGE);
    }

    @ParameterizedTest
    @CsvSource({"512, false, false", "1023, false, false", "1024, true, true", "2047, true, true", "2048, true, false"})
    void shortRsaKeysAreSaidOrRefused(int bits, boolean fits, boolean hint) {
        var fitness = thunderbird.fitness(GOOD.key("RSA", bits).stored(), ANNA, SIGNING);
        assertThat(fitness.fits()).isEqualTo(fits);
        assertThat(fitness.hints().contains(Hint.KEY_SHORT)).isEqualTo(hint);
        if (!fits) {
            assertThat(fitness.obstacles()).containsExactly(Obstacle.KEY_TOO_SHORT);
        }
    }

    @Test
    void thePurposesMustAllowMail() {
        var clientOnly = GOOD.purposes("1.3.6.1.5.5.7.3.2");
        assertThat(obstacles(clientOnly, SIGNING)).containsExactly(Obstacle.EXTENDED_KEY_USAGE);
        assertThat(obstacles(GOOD.purposes("1.3.6.1.5.5.7.3.2", Shelf.MAIL), SIGNING))
                .isEmpty();
        var any = GOOD.purposes("2.5.29.37.0").stored();
        assertThat(own.fitness(any, ANNA, SIGNING).fits()).isTrue();
        assertThat(thunderbird.fitness(any, ANNA, SIGNING).obstacles()).containsExactly(Obstacle.EXTENDED_KEY_USAGE);
    }

    @Test
    void anAddressThatDiffersInCaseFitsAndIsSaid() {
        var fitness = thunderbird.fitness(GOOD.forAddresses("Anna@EXAMPLE.org").stored(), ANNA, SIGNING);
        assertThat(fitness.fits()).isTrue();
        assertThat(fitness.hints()).containsExactly(Hint.ADDRESS_CASE);
    }

    @Test
    void whatFitsComesFirstAndTheNewestOfIt() {
        var old = Shelf.good("old").valid("2025-01-01", "2027-06-01");
        var newer = Shelf.good("newer").valid("2026-06-01", "2028-06-01");
        var sameEnd = Shelf.good("same end").valid("2025-06-01", "2028-06-01");
        var expired = Shelf.good("expired").valid("2020-01-01", "2022-01-01");
        var future = Shelf.good("future").valid("2027-01-01", "2030-01-01");
        var bob = Shelf.good("bob").forAddresses("bob@example.org");
        var lost = Shelf.good("lost").valid("2026-01-01", "2028-12-01").withoutKey();
        var someone = Shelf.good("someone").forAddresses("eve@example.org").withoutKey();
        var root = Shelf.good("root").forAddresses().authority(true).withoutKey();
        var contents = Shelf.contents(expired, bob, old, someone, sameEnd, root, future, lost, newer);
        assertThat(names(thunderbird.of(contents, ANNA, SIGNING)))
                .containsExactly("newer", "same end", "old", "future", "bob", "lost", "expired");
        assertThat(thunderbird.newest(contents, ANNA, SIGNING)).contains(newer.stored());
        assertThat(thunderbird.newest(Shelf.contents(expired, root), ANNA, SIGNING))
                .isEmpty();
    }

    @Test
    void reasonsHaveWords() {
        assertThat(Obstacle.KEY_NOT_FOR_THUNDERBIRD.code()).isEqualTo("key-not-for-thunderbird");
        assertThat(Hint.ADDRESS_CASE.code()).isEqualTo("address-case");
    }

    private List<Obstacle> obstacles(Shelf certificate, CertificateUse use) {
        return thunderbird.fitness(certificate.stored(), ANNA, use).obstacles();
    }

    private static List<String> names(List<Fitness> offered) {
        return offered.stream()
                .map(fitness -> fitness.stored().certificate().displayName())
                .toList();
    }
}

package org.sealwright.certificates.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Ambiguous;
import org.sealwright.core.problem.NotFound;
import org.sealwright.kit.usecase.FindCertificate.Match;

class FindCertificateTest {
    private final Surroundings here = new Surroundings();
    private final StoredCertificate anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
    private final StoredCertificate bob = here.store(here.maker.person("Bob", "bob@example.org", here.root));

    @Test
    void eightDigitsOfTheFingerprintSufficeAndSevenDoNot() throws Exception {
        var hex = anna.certificate().sha256().hex();
        assertThat(here.find.find(hex.substring(0, 8)).certificate()).isEqualTo(anna.certificate());
        assertThat(here.find.find(anna.certificate().sha256().colons()).certificate())
                .isEqualTo(anna.certificate());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> here.find.find(hex.substring(0, 7)));
    }

    @Test
    void aNicknameOrAnAddressFindsItsCertificate() throws Exception {
        assertThat(here.find.find("Bob").certificate()).isEqualTo(bob.certificate());
        assertThat(here.find.find("BOB@example.org").certificate()).isEqualTo(bob.certificate());
    }

    @Test
    void anAddressOfSeveralCertificatesIsAmbiguousAndTheCandidatesAreNamed() {
        var second = here.storeOwn(here.maker.person("Anna anew", "anna@example.org", here.root));
        assertThatExceptionOfType(Ambiguous.class)
                .isThrownBy(() -> here.find.find("anna@example.org"))
                .withMessageContaining(anna.certificate().sha256().hex().substring(0, 16))
                .withMessageContaining(second.certificate().sha256().hex().substring(0, 16))
                .withMessageContaining("Anna anew");
    }

    @Test
    void nothingIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> here.find.find(""));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> here.find.find("nobody@example.org"));
    }

    @Test
    void aKeyWithoutCertificateIsFoundOnlyWhereKeysAreWanted() throws Exception {
        var waiting = here.maker.person("Waiting", "w@example.org", here.root);
        here.storeLoneKey(waiting);
        var digits = waiting.certificate().key().fingerprint().hex().substring(0, 12);
        assertThat(here.find.findWithKeys(digits)).isInstanceOf(Match.Lone.class);
        assertThat(here.find.findWithKeys("Anna")).isInstanceOf(Match.Stored.class);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> here.find.find(digits));
    }
}

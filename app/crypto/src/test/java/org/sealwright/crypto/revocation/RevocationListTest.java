package org.sealwright.crypto.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.revocation.RevocationStatus.Good;
import org.sealwright.core.revocation.RevocationStatus.NotChecked;
import org.sealwright.core.revocation.RevocationStatus.Revoked;
import org.sealwright.core.revocation.RevocationStatus.Why;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.Corpus;
import org.sealwright.crypto.certificate.BouncyDecoder;

/// Revocation lists of the corpus, served without a network.
class RevocationListTest {
    private static final Instant TODAY = Instant.parse("2026-06-01T12:00:00Z");
    private static final String LOCATION = "http://crl.example/list.crl";

    private final Services services = new Services();

    @Test
    void whoIsNotListedIsGood() throws Exception {
        assertThat(status("rev-good", "inter-ec.crl")).isInstanceOf(Good.class);
    }

    @Test
    void whoIsListedIsRevoked() throws Exception {
        assertThat(status("rev-revoked", "inter-ec.crl"))
                .isInstanceOfSatisfying(
                        Revoked.class, revoked -> assertThat(revoked.since()).isBefore(TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "inter-ec-stale.crl, OUT_OF_DATE",
        "inter-ec-forged.crl, NOT_AUTHENTIC",
        "root-ec.crl, OTHER_CERTIFICATE",
        "alice.crt, DAMAGED"
    })
    void aListThatProvesNothingIsNoAnswer(String list, Why why) throws Exception {
        assertThat(status("rev-revoked", list)).isEqualTo(new NotChecked(why, LOCATION));
        assertThat(status("rev-good", list)).isEqualTo(new NotChecked(why, LOCATION));
    }

    @Test
    void aListIsFetchedOnceAndAnAnswerRememberedWhileItHolds() throws Exception {
        services.list(LOCATION, Corpus.bytes("certs", "pki/inter-ec.crl"));
        var revocations = at(TODAY);
        revocations.status(certificate("rev-good"), certificate("inter-ec"), Progress.none());
        revocations.status(certificate("rev-good"), certificate("inter-ec"), Progress.none());
        revocations.status(certificate("rev-revoked"), certificate("inter-ec"), Progress.none());

        assertThat(services.asked).containsExactly(LOCATION);
    }

    @Test
    void whereNothingIsNamedNothingIsAsked() throws Exception {
        assertThat(at(TODAY).status(certificate("rev-good"), certificate("inter-ec"), Progress.none()))
                .isEqualTo(new NotChecked(Why.NO_SERVICE, ""));
        assertThat(services.asked).isEmpty();
    }

    private RevocationStatus status(String certificate, String list) throws Exception {
        services.list(LOCATION, Corpus.bytes("certs", "pki/" + list));
        return at(TODAY).status(certificate(certificate), certificate("inter-ec"), Progress.none());
    }

    private AskedRevocations at(Instant now) {
        return new AskedRevocations(services, services, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Certificate certificate(String name) throws Exception {
        return new BouncyDecoder().decode(Corpus.bytes("certs", "pki/" + name + ".crt"));
    }
}

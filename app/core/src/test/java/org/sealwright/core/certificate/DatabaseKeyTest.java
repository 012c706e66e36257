package org.sealwright.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseKeyTest {
    @Test
    void theKeyHoldsEightZerosTheLengthsTheSerialWithItsLeadingZeroAndTheIssuer() {
        var issuer = HexFormat.of().parseHex("300c310a300806035504030c0141");
        var key = DatabaseKey.of(issuedBy(issuer, "00ff"));
        assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.base64())))
                .isEqualTo("0000000000000000" + "00000002" + "0000000e" + "00ff" + "300c310a300806035504030c0141");
    }

    private static Certificate issuedBy(byte[] issuer, String serial) {
        var name = new DistinguishedName(Der.of(issuer), List.of());
        return new Certificate(
                Der.of(new byte[0]),
                Fingerprint.of(new byte[0]),
                name,
                name,
                new SerialNumber(serial),
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                new PublicKeyFacts("EC", 256, Optional.of("P-256"), KeyFingerprint.of(new byte[0])),
                "SHA256withECDSA",
                false,
                Optional.empty(),
                Optional.empty());
    }
}

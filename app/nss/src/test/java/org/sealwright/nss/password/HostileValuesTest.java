package org.sealwright.nss.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.nss.value.Der;
import org.sealwright.nss.value.MalformedValue;

/// Values made or bent by somebody who wishes us ill.
class HostileValuesTest {

    private static final byte[] OID_3DES = Der.oid("2a864886f70d010c050103");

    private static byte[] tripleDes(byte[] iterations) {
        return Der.sequence(
                Der.sequence(OID_3DES, Der.sequence(Der.octetString(new byte[20]), iterations)),
                Der.octetString(new byte[16]));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000_001, Integer.MAX_VALUE})
    void iterationCountsOutsideTheLimitAreRefusedBeforeAnythingIsComputed(int iterations) {
        assertThatThrownBy(() -> EncryptedValue.parse(tripleDes(Der.integer(iterations))))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("iteration count");
    }

    @Test
    void anIterationCountOfManyBytesIsRefusedToo() {
        var huge = new byte[40];
        Arrays.fill(huge, (byte) 0x7f);
        assertThatThrownBy(() -> EncryptedValue.parse(tripleDes(Der.unsigned(huge))))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("iteration count");
    }

    @Test
    void theLargestIterationCountIsAccepted() throws Exception {
        assertThat(EncryptedValue.parse(tripleDes(Der.integer(10_000_000))).iterations())
                .isEqualTo(10_000_000);
    }

    @Test
    void whateverByteIsChangedOrCutTheAnswerIsMalformedOrAnotherValue() {
        try (var passKey = PassKey.derive(new byte[20], new char[0])) {
            var good = EncryptedValue.encrypt(passKey, 1, new byte[] {1, 2, 3});
            var random = new Random(42);
            for (var round = 0; round < 20_000; round++) {
                var bent = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
                if (bent.length > 0) {
                    bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
                }
                assertThat(outcome(bent)).isIn("parsed", "malformed");
            }
        }
    }

    private static String outcome(byte[] value) {
        try {
            EncryptedValue.parse(value);
            return "parsed";
        } catch (MalformedValue e) {
            return "malformed";
        }
    }
}

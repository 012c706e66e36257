package org.sealwright.crypto.asn1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
    @Test
    void aWholeElementEndsWhereItsLengthSays() throws Exception {
        assertThat(check("3003020105ffff", false)).isEqualTo(5);
    }

    @Test
    void indefiniteLengthsEndWithZerosAndOnlyWhereAllowed() throws Exception {
        assertThat(check("3080020105300002000000ff", true)).isEqualTo(11);
        assertThatThrownBy(() -> check("30800201050000", false)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "3005020101",
                "30030205aa",
                "3080020105",
                "30847fffffff00",
                "3088ffffffffffffffff00",
                "0480",
                "1f",
                "1f80",
                "30850000000004020105",
                "3003308000",
                "30ff"
            })
    void whatReachesBeyondTheEndIsMalformed(String hex) {
        assertThatThrownBy(() -> check(hex, true)).isInstanceOf(Malformed.class);
    }

    @Test
    void sixtyFourLevelsAreReadAndNoMore() throws Exception {
        byte[] allowed = nested(64);
        assertThat(Shape.check(allowed, 0, allowed.length, false)).isEqualTo(allowed.length);
        byte[] tooDeep = nested(65);
        assertThatThrownBy(() -> Shape.check(tooDeep, 0, tooDeep.length, false)).isInstanceOf(TooDeep.class);
        byte[] open = HexFormat.of().parseHex("3080".repeat(100_000));
        assertThatThrownBy(() -> Shape.check(open, 0, open.length, true)).isInstanceOf(TooDeep.class);
    }

    @Test
    void segmentedStringsAreJoined() throws Exception {
        byte[] segmented = HexFormat.of().parseHex("2480040201022403040103000004" + "0104");
        byte[] whole = HexFormat.of().parseHex("24800402010224030401030000");
        assertThat(Element.at(whole, 0, whole.length).octets()).containsExactly(1, 2, 3);
        assertThat(Element.at(segmented, 0, segmented.length).end()).isEqualTo(whole.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06032a0304=1.2.3.4",
                "0603550403=2.5.4.3",
                "06028837=2.999",
                "0606672b0601040155=2.23.43.6.1.4.1.85"
            })
    void objectIdentifiersAreDotted(String pair) throws Exception {
        String[] parts = pair.split("=", 2);
        byte[] data = HexFormat.of().parseHex(parts[0]);
        data[1] = (byte) (data.length - 2);
        assertThat(Element.only(data).oid()).isEqualTo(parts[1]);
    }

    @Test
    void arcsOfHugeIdentifiersKeepTheirValue() throws Exception {
        byte[] uuid = HexFormat.of().parseHex("061369" + "83ffffffffffffffffffffffffffffffff7f");
        uuid[1] = (byte) (uuid.length - 2);
        assertThat(Element.only(uuid).oid())
                .isEqualTo("2.25." + java.math.BigInteger.TWO.pow(121).subtract(java.math.BigInteger.ONE));
    }

    private static int check(String hex, boolean ber) throws Malformed, TooDeep {
        byte[] data = HexFormat.of().parseHex(hex);
        return Shape.check(data, 0, data.length, ber);
    }

    private static byte[] nested(int levels) {
        byte[] inner = {};
        for (int i = 0; i < levels; i++) {
            byte[] outer = new byte[inner.length + (inner.length < 128 ? 2 : 4)];
            outer[0] = 0x30;
            if (inner.length < 128) {
                outer[1] = (byte) inner.length;
            } else {
                outer[1] = (byte) 0x82;
                outer[2] = (byte) (inner.length >> 8);
                outer[3] = (byte) inner.length;
            }
            System.arraycopy(inner, 0, outer, outer.length - inner.length, inner.length);
            inner = outer;
        }
        return inner;
    }
}

package org.sealwright.nss.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.nss.value.StoredValue;

/// The table of section 11 of the format description: what `certutil -t` stores in either class, and what `certutil
/// -L` shows then.
class CertutilFlagsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    C,C,C   | DEL VAL DEL DEL  | C,C,C  | 2 4 2 2 | C,C,C
                    CT,C,C  | DEL DEL DEL DEL  | CT,C,C | 2 2 2 2 | CT,C,C
                    T,,     | VAL DEL MUST MUST| T,,    | 4 2 4 4 | T,,
                    ,C,     | MUST MUST DEL MUST| ,C,   | 4 4 2 4 | ,C,
                    c,c,c   | VAL VAL VAL VAL  | c,c,c  | 4 4 4 4 | ,,
                    cT,c,   | VAL DEL VAL MUST | T,c,   | 4 2 4 4 | T,,
                    P,P,P   | TRU TRU TRU TRU  | P,P,P  | 1 1 1 1 | P,P,P
                    ,P,     | MUST MUST TRU MUST| ,P,   | 4 4 1 4 | ,P,
                    p,p,p   | NOT NOT NOT NOT  | p,p,p  | 3 3 3 3 | p,p,p
                    p,C,    | NOT NOT DEL MUST | p,C,   | 3 3 2 4 | p,C,
                    Cp,,    | DEL NOT MUST MUST| pC,,   | 2 3 4 4 | pC,,
                    TP,P,   | TRU DEL TRU MUST | TP,P,  | 1 2 1 4 | TP,P,
                    PC,,    | DEL TRU MUST MUST| CP,,   | 2 1 4 4 | CP,,
                    u,u,u   | MUST MUST MUST MUST| ,,   | 4 4 4 4 | ,,
                    """)
    void flagsAreStoredAndShownAsCertutilDoes(
            String flags, String legacy, String legacyShown, String modern, String modernShown) {
        var settings = TrustSettings.parse(flags);
        assertThat(stored(settings, TrustClass.LEGACY)).isEqualTo(legacyCodes(legacy));
        assertThat(settings.certutilFlags(false)).isEqualTo(legacyShown);
        assertThat(stored(settings, TrustClass.PKCS11)).isEqualTo(modern);
        assertThat(readBack(modern).certutilFlags(false)).isEqualTo(modernShown);
    }

    private static String stored(TrustSettings settings, TrustClass trustClass) {
        var codes = new StringBuilder();
        for (var purpose : Purpose.values()) {
            var value = TrustRecord.levels(trustClass, settings).get(trustClass.attribute(purpose));
            var code = StoredValue.ulong(value == null ? new byte[0] : value).orElseThrow();
            codes.append(codes.isEmpty() ? "" : " ").append(Integer.toHexString(code));
        }
        return codes.toString();
    }

    private static String legacyCodes(String names) {
        return names.replace("DEL", "ce534352")
                .replace("VAL", "ce53435b")
                .replace("MUST", "ce534353")
                .replace("TRU", "ce534351")
                .replace("NOT", "ce53435a");
    }

    private static TrustSettings readBack(String codes) {
        var each = codes.split(" ", -1);
        return new TrustSettings(level(each[0]), level(each[1]), level(each[2]), level(each[3]));
    }

    private static TrustLevel level(String code) {
        return TrustLevel.ofCode(TrustClass.PKCS11, Integer.parseInt(code));
    }

    @Test
    void aPrivateKeyShowsInEveryField() {
        assertThat(TrustSettings.NONE.certutilFlags(true)).isEqualTo("u,u,u");
        assertThat(TrustSettings.parse("C,,").certutilFlags(true)).isEqualTo("Cu,u,u");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "C,C", "C,C,C,C", "X,,", "C;,C,C"})
    void whatIsNoTrustStringIsRefused(String flags) {
        assertThatThrownBy(() -> TrustSettings.parse(flags)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codesNobodyKnowsGiveNoTrust() {
        assertThat(TrustLevel.ofCode(TrustClass.PKCS11, 99)).isEqualTo(TrustLevel.UNKNOWN);
        assertThat(TrustLevel.ofCode(TrustClass.LEGACY, 2)).isEqualTo(TrustLevel.UNKNOWN);
    }
}

package org.sealwright.crypto.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.password.Pkcs12Derivation.Purpose;

class DerivationTest {
    private static final Work WORK = new Work(Limits.usual(), Progress.none(), new DerivedKeys());

    /// RFC 6070 and, for SHA-256, RFC 7914 section 11.
    @Test
    void pbkdf2GivesThePublishedKeys() {
        byte[] password = "password".getBytes(StandardCharsets.US_ASCII);
        byte[] salt = "salt".getBytes(StandardCharsets.US_ASCII);

        assertThat(new Pbkdf2(DigestKind.SHA1, salt, 4096).derive(password, 20, WORK))
                .isEqualTo(HexFormat.of().parseHex("4b007901b765489abead49d926f721d065a429c1"));
        assertThat(new Pbkdf2(DigestKind.SHA256, salt(), 1)
                        .derive("passwd".getBytes(StandardCharsets.US_ASCII), 64, WORK))
                .isEqualTo(HexFormat.of()
                        .parseHex("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                                + "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783"));
    }

    private static byte[] salt() {
        return "salt".getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void pkcs12DerivationAgreesWithBouncyCastle(Purpose purpose) {
        byte[] password = "p\0w\0\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] salt = HexFormat.of().parseHex("0102030405060708090a");

        assertThat(derived(DigestKind.SHA1, purpose, password, salt, 20))
                .isEqualTo(expected(new PKCS12ParametersGenerator(new SHA1Digest()), purpose, password, salt, 20));
        assertThat(derived(DigestKind.SHA256, purpose, password, salt, 70))
                .isEqualTo(expected(new PKCS12ParametersGenerator(new SHA256Digest()), purpose, password, salt, 70));
        assertThat(derived(DigestKind.SHA512, purpose, password, salt, 64))
                .isEqualTo(expected(new PKCS12ParametersGenerator(new SHA512Digest()), purpose, password, salt, 64));
        assertThat(derived(DigestKind.SHA1, purpose, new byte[0], new byte[0], 24))
                .isEqualTo(expected(
                        new PKCS12ParametersGenerator(new SHA1Digest()), purpose, new byte[0], new byte[0], 24));
    }

    private static byte[] derived(DigestKind digest, Purpose purpose, byte[] password, byte[] salt, int length) {
        return new Pkcs12Derivation(digest, salt, 37).derive(password, purpose, length, WORK);
    }

    private static byte[] expected(
            PKCS12ParametersGenerator generator, Purpose purpose, byte[] password, byte[] salt, int length) {
        generator.init(password, salt, 37);
        var parameters =
                switch (purpose) {
                    case KEY -> generator.generateDerivedParameters(length * 8);
                    case MAC -> generator.generateDerivedMacParameters(length * 8);
                    case VECTOR ->
                        ((org.bouncycastle.crypto.params.ParametersWithIV)
                                generator.generateDerivedParameters(8, length * 8));
                };
        return parameters instanceof KeyParameter key
                ? key.getKey()
                : ((org.bouncycastle.crypto.params.ParametersWithIV) parameters).getIV();
    }

    @ParameterizedTest
    @EnumSource(DigestKind.class)
    void everyDigestIsThereAndHasTheSizeItSays(DigestKind kind) {
        assertThat(kind.digest().getDigestLength()).isEqualTo(kind.size());
    }

    @ParameterizedTest
    @EnumSource(value = DigestKind.class, names = "MD2", mode = EnumSource.Mode.EXCLUDE)
    void everyHmacIsThere(DigestKind kind) {
        assertThat(Hmac.of(kind, new byte[0]).getMacLength()).isEqualTo(kind.size());
    }

    @Test
    void standardFormsOfAPasswordComeFirst() {
        try (var forms = PasswordForms.of("ä€🔑".toCharArray())) {
            assertThat(forms.bmp().getFirst()).isEqualTo(HexFormat.of().parseHex("00e420acd83ddd110000"));
            assertThat(forms.octets().getFirst()).isEqualTo(HexFormat.of().parseHex("c3a4e282acf09f9491"));
        }
        try (var forms = PasswordForms.of("plain".toCharArray())) {
            assertThat(forms.bmp()).hasSize(1);
            assertThat(forms.octets()).hasSize(1);
        }
    }

    @Test
    void oldOpensslWidenedEachOctet() {
        try (var forms = PasswordForms.of("ä".toCharArray())) {
            assertThat(forms.bmp()).contains(HexFormat.of().parseHex("00c300a40000"));
        }
    }

    @Test
    void theNullPasswordHasNoOctetsAndTheEmptyOneTwo() {
        try (var absent = PasswordForms.of(null);
                var empty = PasswordForms.of(new char[0])) {
            assertThat(absent.bmp()).containsExactly(new byte[0]);
            assertThat(empty.bmp()).containsExactly(new byte[2]);
            assertThat(empty.bmpEitherEmpty()).containsExactly(new byte[2], new byte[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "gehäuse"})
    void formsAreWiped(String password) {
        var forms = PasswordForms.of(password.toCharArray());
        var made = new java.util.ArrayList<>(forms.bmp());
        made.addAll(forms.octetsOrBmp());

        forms.close();

        assertThat(made).allSatisfy(form -> assertThat(form).containsOnly(0));
    }
}

package org.sealwright.nss.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.DerElement;

/// The test vectors of the format description (its section 20), letter by letter.
class TestVectorsTest {

    private static final String CHECK_A = """
            308182306e06092a864886f70d01050d3061304206092a864886f70d01050c30350420c4a8531b99db10e5580d02d2ec870a69d0b73\
            90c6aee42c8a53fd01dc1e037ee02022710020120300a06082a864886f70d0209301b060960864801650304012a040edc52b121a64f\
            d45f1ebfd3f33bce041034db4bfad62d42dd89a019997257302e""";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] derive(PassKey passKey, String salt, int iterations) {
        return new KeyDerivation(bytes(salt), iterations).derive(passKey);
    }

    private static PassKey passKeyA() {
        return PassKey.derive(bytes("da5b4faa3c838a69cf124f600491800cb49c230d"), "Sample-Pass 1!".toCharArray());
    }

    @Test
    void aShortSaltGoesThroughSha1AndTheCheckTextDecryptsWithAes() throws Exception {
        try (var passKey = passKeyA()) {
            assertThat(hex(passKey.bytes())).isEqualTo("f213a8f44ceb25f1f418e9a03b8ecde987b48b41");
            var value = (EncryptedValue.Aes) EncryptedValue.parse(bytes(CHECK_A));
            assertThat(value.iterations()).isEqualTo(10_000);
            assertThat(hex(value.derivation().derive(passKey)))
                    .isEqualTo("384a235630ff20ba48b8d48cb9c84cbeda583a2217ddab6c4453ffb4507fce62");
            assertThat(hex(value.iv())).isEqualTo("040edc52b121a64fd45f1ebfd3f33bce");
            assertThat(value.decrypt(passKey)).isEqualTo("password-check".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void theSignatureOfATrustValueCoversTheObjectsNumber() throws Exception {
        var item = bytes("""
                308181305d06092a864886f70d01050e3050304206092a864886f70d01050c30350420de9491cefb3824729caeff2abade33a8a\
                17b24d5aa70c6640fda0b25912f378202022710020120300a06082a864886f70d0209300a06082a864886f70d02090420a35ff3d\
                68ca0bd442786063be3ca509eb9e49a9a07be7759b786d4c4c91b478d""");
        try (var passKey = passKeyA()) {
            var signature = IntegritySignature.parse(item);
            assertThat(hex(signature.derivation().derive(passKey)))
                    .isEqualTo("3740aebe69f40cc604fe1990e810f9d374bd4fa850130e3cd95a6e2a9f8863d5");
            assertThat(hex(signature.mac()))
                    .isEqualTo("a35ff3d68ca0bd442786063be3ca509eb9e49a9a07be7759b786d4c4c91b478d");
            assertThat(signature.matches(passKey, 0x3383b441, Attribute.NSS_TRUST_EMAIL, bytes("ce534352")))
                    .isTrue();
            assertThat(signature.matches(passKey, 0x3383b442, Attribute.NSS_TRUST_EMAIL, bytes("ce534352")))
                    .isFalse();
            assertThat(signature.matches(passKey, 0x3383b441, Attribute.NSS_TRUST_CODE, bytes("ce534352")))
                    .isFalse();
            assertThat(signature.matches(passKey, 0x3383b441, Attribute.NSS_TRUST_EMAIL, bytes("ce534353")))
                    .isFalse();
        }
    }

    @Test
    void theSignatureOfAnEncryptedValueCoversThePlainValueAndNumberZero() throws Exception {
        var item = bytes("""
                3081a2306e06092a864886f70d01050d3061304206092a864886f70d01050c30350420aae3dcb51b4b2e9239a8f1a937b0c172e\
                9bef2f30e3470950dbad75a4a25365202022710020120300a06082a864886f70d0209301b060960864801650304012a040e0bbbd\
                731ec0dab969a8c2ef028a00430e6ca359192225b7c6cfaa1307212611ad440abfaa179b295f17edd195e05d3c9dbb5609d5abf1\
                288786c2a5b1f859f29""");
        var plain = bytes("f77e28c8db2c66407996f6b7688682fdeeca585b228bc88267957a3b3a16338a");
        try (var passKey = passKeyA()) {
            var value = (EncryptedValue.Aes) EncryptedValue.parse(item);
            assertThat(hex(value.derivation().derive(passKey)))
                    .isEqualTo("9670dd4054027049da249288d14fe5adff873a47a243e8e991aac3a5e951b19f");
            assertThat(hex(value.iv())).isEqualTo("040e0bbbd731ec0dab969a8c2ef028a0");
            assertThat(value.decrypt(passKey)).isEqualTo(plain);
            var salt = "ec16d23d7479b32aed6a4e33627347de961e5e4957e7a2a0e9d97d80a57b7df2";
            assertThat(hex(derive(passKey, salt, 10_000)))
                    .isEqualTo("059eaa985e4653200743dfebde095a588b4c99146116bdc4803240dd871d40a0");
            var signature = new IntegritySignature(
                    new KeyDerivation(bytes(salt), 10_000),
                    bytes("711e50ee3ed3bddd32f187b33aab58794488654a789d9f37aaa35bcefb67a93f"));
            assertThat(signature.matches(passKey, IntegritySignature.NUMBER_OF_ENCRYPTED, Attribute.VALUE, plain))
                    .isTrue();
            assertThat(signature.matches(passKey, 0x33869ffe, Attribute.VALUE, plain))
                    .isFalse();
        }
    }

    @Test
    void aLongSaltGoesThroughSha384() throws Exception {
        var salt = bytes(
                "b45384bd2af83078de8ac9a8a3d4d446f7083e75e3c3ac2a2f7943a63a7a6f9006c87b9a9b5514f33a4a60d8205f3a0a");
        try (var passKey = PassKey.derive(salt, "Thunderbird-153 äöü€".toCharArray())) {
            assertThat(hex(passKey.bytes()))
                    .isEqualTo("cb26ae73abca891d0598d5a9a0453796ef7a906198c44eb9877f58dbcd6961f886d5c72f947babc0fc866aa"
                            + "66805c4fe");
            var derivation = new KeyDerivation(
                    bytes("a335d385f51d58dac1cca3944af3422706e281dac93c1c31f53cdad7250e3f0a"), 10_000);
            assertThat(hex(derivation.derive(passKey)))
                    .isEqualTo("856e7f996563336f36c605ba9401363cb476395c44c8f26709866573f95e3291");
            var value = new EncryptedValue.Aes(
                    derivation, bytes("040eb261d4b3a06e25417051278e6345"), bytes("c949925d568b6d1d1c9356d93a6e8179"));
            assertThat(value.decrypt(passKey)).isEqualTo("password-check".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void old3DesValuesOpenWithTheKeyAndIvThatOnlyNssComputesSo() throws Exception {
        var salt = bytes("2465846081ae40853940231b0e4b0e8444a3011b");
        var item =
                bytes("303c3028060b2a864886f70d010c05010330190414d89d56a5377345dd46633d3dd11876bbdfdfb3d10201010410b3f4"
                        + "c8587bb806d7e42830a94f3d0a1c");
        try (var passKey = PassKey.derive(salt, "old-3des".toCharArray())) {
            assertThat(hex(passKey.bytes())).isEqualTo("9fd7b5d3fdbe318c94818fab2b1a5e37e0f19f34");
            var value = (EncryptedValue.TripleDes) EncryptedValue.parse(item);
            assertThat(value.signed()).isFalse();
            var material = hex(LegacyDerivation.derive(passKey, value.salt(), value.iterations()));
            assertThat(material).startsWith("b637103b3e5a76ba96ebe02fa0523e6fc865db522d2f4698");
            assertThat(material).endsWith("bdfb30a1ecfd2f76").hasSize(80);
            assertThat(value.decrypt(passKey)).isEqualTo("password-check".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void theEmptyPasswordIsHashedLikeAnyOther() {
        try (var passKey = PassKey.derive(bytes("a844363c3cbe105fba981d3b5e7e5d9c2a598a55"), new char[0])) {
            assertThat(hex(passKey.bytes())).isEqualTo("f6072326064732b9274cbf412737e8d56f0e379e");
            assertThat(hex(derive(passKey, "5ab3f3917fea72443f7204748b678b7b7e95d78fd09d135d70b611e651592986", 1)))
                    .isEqualTo("c44451636f90d0b71f38abbb50058b0fc140172c03bbdbf354abfcdb5efc8548");
        }
    }

    @Test
    void whatWeWriteHasTheLengthsNssWrites() {
        assertThat(PasswordEntry.create(new char[0]).check()).hasSize(132);
        assertThat(PasswordEntry.create("x".toCharArray()).check()).hasSize(133);
        try (var passKey = passKeyA()) {
            assertThat(IntegritySignature.sign(passKey, 1, 7, Attribute.MODULUS, new byte[] {1}))
                    .hasSize(131);
            assertThat(IntegritySignature.sign(passKey, 10_000, 7, Attribute.MODULUS, new byte[] {1}))
                    .hasSize(132);
        }
    }

    @Test
    void whatWeEncryptHasNssStructureAndNeverTheSameSaltOrIv() throws Exception {
        try (var passKey = passKeyA()) {
            var one = (EncryptedValue.Aes)
                    EncryptedValue.parse(EncryptedValue.encrypt(passKey, 3, "secret".getBytes(StandardCharsets.UTF_8)));
            var two = (EncryptedValue.Aes)
                    EncryptedValue.parse(EncryptedValue.encrypt(passKey, 3, "secret".getBytes(StandardCharsets.UTF_8)));
            assertThat(one.decrypt(passKey)).isEqualTo("secret".getBytes(StandardCharsets.UTF_8));
            assertThat(one.iv()).startsWith(4, 14).isNotEqualTo(two.iv());
            assertThat(one.derivation().salt())
                    .hasSize(32)
                    .isNotEqualTo(two.derivation().salt());
            assertThat(DerElement.only(EncryptedValue.encrypt(passKey, 3, new byte[0]))
                            .tag())
                    .isEqualTo(DerElement.SEQUENCE);
        }
    }
}

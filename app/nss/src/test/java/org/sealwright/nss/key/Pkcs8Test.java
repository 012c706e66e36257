package org.sealwright.nss.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Der;
import org.sealwright.nss.value.MalformedValue;

class Pkcs8Test {

    private static byte[] stored(KeyMaterial material, Attribute attribute) {
        return Objects.requireNonNull(material.privateAttributes().get(attribute));
    }

    @Test
    void aKeyRestrictedToPssKeepsItsRestriction() throws Exception {
        var keys = KeyPairGenerator.getInstance("RSASSA-PSS").generateKeyPair();
        var plain = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        try (var material = Pkcs8.read(keys.getPrivate().getEncoded());
                var other = Pkcs8.read(plain.getPrivate().getEncoded())) {
            assertThat(material.pkcs8()).isEqualTo(keys.getPrivate().getEncoded());
            assertThat(stored(material, Attribute.PUBLIC_KEY_INFO))
                    .isEqualTo(keys.getPublic().getEncoded());
            assertThat(other.privateAttributes()).doesNotContainKey(Attribute.PUBLIC_KEY_INFO);
        }
    }

    @Test
    void theKeyIdOfRsaIsTheHashOfTheModulusAndNumbersHaveNoLeadingZero() throws Exception {
        var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        try (var material = Pkcs8.read(keys.getPrivate().getEncoded())) {
            var modulus = ((RSAPublicKey) keys.getPublic()).getModulus();
            var stored = stored(material, Attribute.MODULUS);
            assertThat(stored).hasSize(modulus.bitLength() / 8);
            assertThat(new BigInteger(1, stored)).isEqualTo(modulus);
            assertThat(material.publicPart().keyId()).isEqualTo(KeyIdentifier.of(stored));
            assertThat(material.publicPart().publicKeyInfo())
                    .isEqualTo(keys.getPublic().getEncoded());
            assertThat(KeyIdentifier.ofPublicKeyInfo(keys.getPublic().getEncoded()))
                    .isEqualTo(material.publicPart().keyId());
            assertThat(material.pkcs8()).isEqualTo(keys.getPrivate().getEncoded());
        }
    }

    @ParameterizedTest
    @CsvSource({"secp256r1, 32", "secp384r1, 48", "secp521r1, 66"})
    void anEcNumberHasTheLengthOfItsCurveAndThePointIsWrappedOnlyInThePublicRow(String curve, int length)
            throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        var keys = generator.generateKeyPair();
        try (var material = Pkcs8.read(keys.getPrivate().getEncoded())) {
            var number = stored(material, Attribute.VALUE);
            assertThat(number).hasSize(length);
            assertThat(new BigInteger(1, number)).isEqualTo(((ECPrivateKey) keys.getPrivate()).getS());
            var point = stored(material, Attribute.NSS_DB);
            assertThat(point).hasSize(1 + 2 * length).startsWith(4);
            assertThat(material.publicAttributes().get(Attribute.EC_POINT)).isEqualTo(Der.octetString(point));
            assertThat(material.publicPart().publicKeyInfo())
                    .isEqualTo(keys.getPublic().getEncoded());
        }
    }

    @Test
    void aSmallEcNumberKeepsItsLeadingZeros() throws Exception {
        var curve = Der.oid("2a8648ce3d030107");
        var structure = Der.sequence(Der.integer(1), Der.octetString(new byte[] {5}));
        var pkcs8 = Der.sequence(
                Der.integer(0), Der.sequence(Der.oid("2a8648ce3d0201"), curve), Der.octetString(structure));
        try (var material = Pkcs8.read(pkcs8)) {
            var number = stored(material, Attribute.VALUE);
            assertThat(number).hasSize(32).endsWith(0, 0, 5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"})
    void anEcNumberOutsideTheCurveIsRefused(String number) {
        var structure =
                Der.sequence(Der.integer(1), Der.octetString(HexFormat.of().parseHex(number)));
        var pkcs8 = Der.sequence(
                Der.integer(0),
                Der.sequence(Der.oid("2a8648ce3d0201"), Der.oid("2a8648ce3d030107")),
                Der.octetString(structure));
        assertThatThrownBy(() -> Pkcs8.read(pkcs8))
                .isInstanceOf(MalformedValue.class)
                .hasMessageContaining("range");
    }

    @Test
    void anEd25519KeyIsStoredRawOnBothSides() throws Exception {
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        try (var material = Pkcs8.read(keys.getPrivate().getEncoded())) {
            assertThat(material.privateAttributes().get(Attribute.VALUE)).hasSize(32);
            assertThat(material.privateAttributes().get(Attribute.NSS_DB)).hasSize(32);
            assertThat(material.publicAttributes().get(Attribute.EC_POINT)).hasSize(32);
            assertThat(material.publicPart().publicKeyInfo())
                    .isEqualTo(keys.getPublic().getEncoded());
            assertThat(material.pkcs8()).isEqualTo(keys.getPrivate().getEncoded());
        }
    }

    @Test
    void anRsaKeyWhosePartsDoNotBelongTogetherIsRefused() throws Exception {
        var pkcs8 = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        pkcs8[pkcs8.length - 1] ^= 1;
        assertThatThrownBy(() -> Pkcs8.read(pkcs8)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void whateverByteIsChangedOrCutTheAnswerIsMalformedOrAKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var good = generator.generateKeyPair().getPrivate().getEncoded();
        var random = new Random(5);
        for (var round = 0; round < 2_000; round++) {
            var bent = Arrays.copyOf(good, random.nextInt(3) == 0 ? 1 + random.nextInt(good.length) : good.length);
            bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
            assertThat(outcome(bent)).isIn("key", "malformed");
        }
    }

    private static String outcome(byte[] pkcs8) {
        try (var _ = Pkcs8.read(pkcs8)) {
            return "key";
        } catch (MalformedValue e) {
            return "malformed";
        }
    }
}

package org.sealwright.crypto.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Malformed;

class PrivateKeysTest {
    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

    @ParameterizedTest
    @CsvSource({
        "RSA, 2048",
        "EC, secp256r1",
        "EC, secp384r1",
        "EC, secp521r1",
        "EC, secp256k1",
        "EC, brainpoolP256r1",
        "EC, brainpoolP512r1",
        "Ed25519, ",
        "Ed448, ",
        "X25519, ",
        "X448, ",
        "DSA, 1024",
        "ML-DSA-65, ",
        "ML-KEM-768, "
    })
    void thePublicKeyIsFoundFromThePrivateOne(String algorithm, String parameter) throws Exception {
        KeyPair pair = pair(algorithm, parameter);

        try (KeyMaterial material = PrivateKeys.of(pair.getPrivate().getEncoded())) {
            assertThat(material.subjectPublicKeyInfo())
                    .isEqualTo(pair.getPublic().getEncoded());
            var again = KeyFactory.getInstance(algorithm, BOUNCY_CASTLE)
                    .generatePrivate(new PKCS8EncodedKeySpec(material.pkcs8()));
            assertThat(again).isEqualTo(pair.getPrivate());
        }
    }

    @Test
    void partsOfAnRsaKeyThatContradictEachOtherAreFound() throws Exception {
        var key = (RSAPrivateCrtKey) pair("RSA", "2048").getPrivate();
        byte[] sound = rsa(key, key.getPrivateExponent());
        byte[] broken = rsa(key, key.getPrivateExponent().add(BigInteger.TWO));

        try (KeyMaterial material = PrivateKeys.of(sound)) {
            assertThat(material.pkcs8()).isNotEmpty();
        }
        assertThatThrownBy(() -> PrivateKeys.of(broken))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("fit");
    }

    @Test
    void rsaKeysWithoutPrimesAreProvedByUsingThem() throws Exception {
        var key = (RSAPrivateCrtKey) pair("RSA", "2048").getPrivate();

        try (KeyMaterial material = PrivateKeys.of(bare(key, key.getPrivateExponent()))) {
            assertThat(material.subjectPublicKeyInfo()).isNotEmpty();
        }
        assertThatThrownBy(() -> PrivateKeys.of(bare(key, BigInteger.valueOf(12345))))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void aForeignPublicKeyBesideAnEcKeyIsFound() throws Exception {
        byte[] one = pair("EC", "secp256r1").getPrivate().getEncoded();
        var other = (ECPublicKey) pair("EC", "secp256r1").getPublic();
        byte[] point =
                Arrays.copyOfRange(other.getEncoded(), other.getEncoded().length - 65, other.getEncoded().length);
        byte[] mixed = one.clone();
        System.arraycopy(point, 0, mixed, mixed.length - 65, 65);

        assertThatThrownBy(() -> PrivateKeys.of(mixed))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("fit");
    }

    @Test
    void keysOfUnknownKindAreNamed() {
        byte[] unknown = Encoding.of(
                0x30,
                Encoding.small(0),
                Encoding.of(0x30, Encoding.oid("1.2.643.7.1.1.1.1")),
                Encoding.of(4, new byte[32]));

        assertThatThrownBy(() -> PrivateKeys.of(unknown))
                .isInstanceOf(UnsupportedInput.class)
                .hasMessageContaining("1.2.643.7.1.1.1.1");
    }

    @Test
    void oneKeyInTwoEncodingsIsTheSame() throws Exception {
        byte[] full = pair("EC", "secp256r1").getPublic().getEncoded();
        byte[] compressed = Encoding.of(
                0x30,
                Arrays.copyOfRange(full, 2, 23),
                Encoding.of(
                        3, new byte[] {0, (byte) (2 + (full[full.length - 1] & 1))}, Arrays.copyOfRange(full, 27, 59)));

        assertThat(SameKey.in(full, compressed)).isTrue();
        assertThat(SameKey.in(full, pair("EC", "secp256r1").getPublic().getEncoded()))
                .isFalse();
        assertThat(SameKey.in(full, new byte[] {1})).isFalse();
    }

    private static KeyPair pair(String algorithm, String parameter) throws Exception {
        var generator = KeyPairGenerator.getInstance(algorithm, BOUNCY_CASTLE);
        if (parameter != null && algorithm.equals("EC")) {
            generator.initialize(new java.security.spec.ECGenParameterSpec(parameter));
        } else if (parameter != null) {
            generator.initialize(Integer.parseInt(parameter));
        }
        return generator.generateKeyPair();
    }

    /// RSAPrivateKey with this private exponent.
    private static byte[] rsa(RSAPrivateCrtKey key, BigInteger exponent) {
        return numbers(
                key.getModulus(),
                key.getPublicExponent(),
                exponent,
                key.getPrimeP(),
                key.getPrimeQ(),
                key.getPrimeExponentP(),
                key.getPrimeExponentQ(),
                key.getCrtCoefficient());
    }

    private static byte[] bare(RSAPrivateCrtKey key, BigInteger exponent) {
        BigInteger none = BigInteger.ZERO;
        return numbers(key.getModulus(), key.getPublicExponent(), exponent, none, none, none, none, none);
    }

    private static byte[] numbers(BigInteger... numbers) {
        byte[][] encoded = new byte[numbers.length + 1][];
        encoded[0] = Encoding.small(0);
        for (int i = 0; i < numbers.length; i++) {
            encoded[i + 1] = Encoding.of(2, numbers[i].toByteArray());
        }
        return Encoding.of(0x30, encoded);
    }
}

package org.sealwright.crypto.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.testkit.FakePrompt;

/// Keys that Bouncy Castle's own encryptor wrote, in ciphers that the corpus lacks.
class EncryptedKeysTest {
    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

    private KeyPair keys;

    @BeforeEach
    void makeAKey() throws Exception {
        keys = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE).generateKeyPair();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.16.840.1.101.3.4.1.6", // AES-128-GCM
                "2.16.840.1.101.3.4.1.46", // AES-256-GCM
                "2.16.840.1.101.3.4.1.22", // AES-192-CBC
                "1.2.392.200011.61.1.1.1.3", // Camellia-192
                "1.2.410.200004.1.4", // SEED
                "1.2.840.113549.3.7", // 3DES under PBES2
                "1.2.840.113549.1.12.1.1", // RC4-128
                "1.2.840.113549.1.12.1.5" // RC2-128
            })
    void opensWithItsPassword(String cipher) throws Exception {
        byte[] encrypted = pkcs8(cipher);
        var prompt = new FakePrompt("wrong", "gehäuse");

        try (var found = Given.read(encrypted, prompt)) {
            assertThat(found.keys())
                    .singleElement()
                    .extracting(each -> each.key().publicKey().fingerprint())
                    .isEqualTo(KeyFingerprint.of(keys.getPublic().getEncoded()));
        }
        assertThat(prompt.asked()).hasSize(2);
    }

    @Test
    void aThousandKeysInOneFileAreAllFound() throws Exception {
        var builder = new PKCS12PfxPduBuilder();
        var generator = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
        for (int i = 0; i < 1_000; i++) {
            builder.addData(
                    new JcaPKCS12SafeBagBuilder(generator.generateKeyPair().getPrivate()).build());
        }

        try (var found = Given.read(builder.build(null, null).getEncoded())) {
            assertThat(found.keys()).hasSize(1_000);
        }
    }

    @Test
    void keysAreNotShownByToString() throws Exception {
        try (var found = Given.read(keys.getPrivate().getEncoded())) {
            assertThat(List.of(found.toString(), found.keys().toString()))
                    .allSatisfy(
                            text -> assertThat(text).contains("PrivateKey(EC").doesNotContain("[B@"));
        }
    }

    private byte[] pkcs8(String cipher) throws OperatorCreationException, IOException {
        var encryptor = new JcePKCSPBEOutputEncryptorBuilder(new ASN1ObjectIdentifier(cipher))
                .setProvider(BOUNCY_CASTLE)
                .build("gehäuse".toCharArray());
        return new PKCS8EncryptedPrivateKeyInfoBuilder(
                        PrivateKeyInfo.getInstance(keys.getPrivate().getEncoded()))
                .build(encryptor)
                .getEncoded();
    }
}

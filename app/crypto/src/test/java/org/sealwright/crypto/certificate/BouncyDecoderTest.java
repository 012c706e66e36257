package org.sealwright.crypto.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.crypto.Corpus;

class BouncyDecoderTest {
    private final BouncyDecoder decoder = new BouncyDecoder();

    static Stream<JsonObject> pki() {
        return Corpus.expected("certs", "pki").stream();
    }

    @ParameterizedTest
    @MethodSource("pki")
    void readsEveryCertificateOfTheCorpusAsExpected(JsonObject expected) throws Exception {
        var certificate = pki(expected.get("name").getAsString());

        assertThat(certificate.sha256().hex()).isEqualTo(expected.get("sha256").getAsString());
        assertThat(certificate.key().fingerprint().hex())
                .isEqualTo(expected.get("spki_sha256").getAsString());
        assertThat(certificate.emails()).isEqualTo(Corpus.texts(expected, "emails"));
        assertThat(certificate.subject().commonName()).isEqualTo(Corpus.text(expected, "cn"));
        assertThat(new BigInteger(HexFormat.of().parseHex(certificate.serial().hex())))
                .isEqualTo(new BigInteger(expected.get("serial").getAsString().replace("0x", ""), 16));
    }

    @ParameterizedTest
    @MethodSource("pki")
    void agreesWithBouncyCastleOnEveryField(JsonObject expected) throws Exception {
        var name = expected.get("name").getAsString();
        var certificate = pki(name);
        if (name.equals("ext-duplicate-san")) {
            return; // Bouncy Castle refuses the whole certificate
        }
        var other = new X509CertificateHolder(Corpus.bytes("certs", "pki/" + name + ".crt"));

        assertThat(certificate.issuer().encoded().toByteArray())
                .isEqualTo(other.getIssuer().getEncoded());
        assertThat(certificate.subject().encoded().toByteArray())
                .isEqualTo(other.getSubject().getEncoded());
        assertThat(certificate.serial().hex())
                .isEqualTo(HexFormat.of().formatHex(other.getSerialNumber().toByteArray()));
        assertThat(certificate.notBefore()).isEqualTo(other.getNotBefore().toInstant());
        assertThat(certificate.notAfter()).isEqualTo(other.getNotAfter().toInstant());
    }

    @Test
    void aMailCertificateShowsItsUsagesKeyAndSignature() throws Exception {
        var alice = pki("alice");

        assertThat(alice.key().shortName()).isEqualTo("RSA 2048");
        assertThat(alice.signatureAlgorithm()).isEqualTo("SHA256withRSA");
        assertThat(alice.authority()).isFalse();
        assertThat(alice.keyUsage())
                .isEqualTo(Optional.of(Set.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_ENCIPHERMENT)));
        assertThat(alice.extendedKeyUsage()).contains(List.of("1.3.6.1.5.5.7.3.4"));
        assertThat(alice.subject()).hasToString("CN=Alice Ångström,O=Sealwright Test,C=DE");
    }

    @ParameterizedTest
    @CsvSource({
        "bob, EC P-256, SHA256withECDSA",
        "grace, EC P-384, SHA256withECDSA",
        "heidi, EC P-521, SHA256withECDSA",
        "ivan, EC brainpoolP256r1, SHA256withECDSA",
        "weak-k256, EC secp256k1, SHA256withECDSA",
        "erin, Ed25519, SHA256withECDSA",
        "klara, Ed448, SHA256withECDSA",
        "frank, RSASSA-PSS 2048, SHA256withRSA",
        "frank-psssig, RSA 2048, SHA256withRSAandMGF1",
        "weak-md5, RSA 2048, MD5withRSA",
        "weak-rsa1024, RSA 1024, SHA256withRSA"
    })
    void keysAndSignaturesHaveTheirUsualNames(String name, String key, String signature) throws Exception {
        var certificate = pki(name);

        assertThat(certificate.key().shortName()).isEqualTo(key);
        assertThat(certificate.signatureAlgorithm()).isEqualTo(signature);
    }

    @Test
    void authoritiesSayItOrAreSelfIssuedVersionOne() throws Exception {
        assertThat(pki("inter-rsa").authority()).isTrue();
        assertThat(pki("root-v1").authority()).isTrue();
        assertThat(pki("v1-leaf").authority()).isFalse();
        assertThat(pki("sam-selfsigned").authority()).isFalse();
        assertThat(pki("nobc-inter").authority()).isFalse();
    }

    @Test
    void aKeyOfUnknownKindLeavesTheCertificateReadable() throws Exception {
        var certificate = decoder.decode(Corpus.bytes("certs", "bad-spki-garbage.crt"));

        assertThat(certificate.key().bits()).isZero();
    }

    @Test
    void theEndOfTimeIsADate() throws Exception {
        assertThat(decoder.decode(Corpus.bytes("certs", "odd-9999.crt")).notAfter())
                .isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    }

    @Test
    void textsOfOldStringTypesAreRead() throws Exception {
        assertThat(pki("name-bmp-teletex").subject().toString()).doesNotContain("#", "\uFFFD");
        assertThat(pki("name-cjk-emoji").subject().toString()).doesNotContain("#", "\uFFFD");
    }

    @Test
    void certificatesOfOneIssuerShareItsName() throws Exception {
        assertThat(pki("alice").issuer()).isSameAs(pki("judy").issuer());
    }

    @Test
    void sloppyNamesKeepTheirBytes() throws Exception {
        // the length of the issuer in long form, as no DER encoder writes it: 30 81 xx in place of 30 xx
        byte[] clean = Corpus.bytes("certs", "pki/root-other.crt");
        var read = decoder.decode(clean);
        byte[] issuer = read.issuer().encoded().toByteArray();
        byte[] sloppyIssuer = new byte[issuer.length + 1];
        sloppyIssuer[0] = 0x30;
        sloppyIssuer[1] = (byte) 0x81;
        System.arraycopy(issuer, 1, sloppyIssuer, 2, issuer.length - 1);
        byte[] sloppy = replaceFirst(clean, issuer, sloppyIssuer);

        assertThat(decoder.decode(sloppy).issuer().encoded().toByteArray()).isEqualTo(sloppyIssuer);
    }

    @Test
    void trailingBytesAreNotACertificate() {
        byte[] longer = Arrays.copyOf(Corpus.bytes("certs", "der.cer"), 2000);

        assertThatThrownBy(() -> decoder.decode(longer))
                .isInstanceOf(DamagedInput.class)
                .hasMessageContaining("after its end");
    }

    @Test
    void damagedBytesAreRefusedOrReadNeverMore() {
        var random = new Random(20261122);
        var extensions = new BouncyExtensions();
        for (String name : List.of("alice", "mail-utf8-both", "nc-inter", "aia-crldp", "name-multivalued-rdn")) {
            byte[] clean = Corpus.bytes("certs", "pki/" + name + ".crt");
            for (int i = 0; i < 4_000; i++) {
                byte[] damaged = clean.clone();
                for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                byte[] cut = i % 5 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
                try {
                    var read = decoder.decode(cut);
                    assertThat(extensions.extensions(read)).isNotNull();
                } catch (DamagedInput refused) {
                    assertThat(refused).hasMessageContaining("cannot be read");
                }
            }
        }
    }

    private Certificate pki(String name) throws DamagedInput {
        return decoder.decode(Corpus.bytes("certs", "pki/" + name + ".crt"));
    }

    /// Replaces one stretch of bytes and mends the two lengths around it.
    private static byte[] replaceFirst(byte[] der, byte[] old, byte[] by) {
        int at = 0;
        while (!Arrays.equals(der, at, at + old.length, old, 0, old.length)) {
            at++;
        }
        byte[] result = new byte[der.length + by.length - old.length];
        System.arraycopy(der, 0, result, 0, at);
        System.arraycopy(by, 0, result, at, by.length);
        System.arraycopy(der, at + old.length, result, at + by.length, der.length - at - old.length);
        for (int length : new int[] {2, 6}) {
            int value = ((result[length] & 0xff) << 8 | (result[length + 1] & 0xff)) + by.length - old.length;
            result[length] = (byte) (value >> 8);
            result[length + 1] = (byte) value;
        }
        return result;
    }
}

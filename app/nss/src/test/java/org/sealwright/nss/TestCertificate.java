package org.sealwright.nss;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.sealwright.nss.value.Der;

/// Makes signed certificates byte by byte, so that tests decide about every detail: names, serial numbers, addresses.
///
/// @param der the certificate
/// @param keys its key pair
/// @param name DER of its subject
record TestCertificate(byte[] der, KeyPair keys, byte[] name) {

    private static final AtomicInteger SERIAL = new AtomicInteger(0x1000);
    private static final byte[] EMAIL = Der.oid("2a864886f70d010901");
    private static final byte[] COMMON_NAME = Der.oid("550403");
    private static final byte[] TRUE = {1, 1, (byte) 0xff};

    /// A fresh key pair: `RSA`, `Ed25519`, or the name of a curve.
    static KeyPair keys(String algorithm) {
        try {
            return switch (algorithm) {
                case "RSA" -> KeyPairGenerator.getInstance("RSA").generateKeyPair();
                case "Ed25519" -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                default -> ecKeys(algorithm);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair ecKeys(String curve) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    /// A self-signed authority.
    static TestCertificate root(String commonName) {
        var keys = keys("secp256r1");
        var name = name(commonName, "");
        return new TestCertificate(build(name, serial(), name, keys, keys, true, ""), keys, name);
    }

    TestCertificate issue(String commonName, String email, KeyPair subjectKeys) {
        return issue(commonName, email, subjectKeys, serial());
    }

    /// A certificate signed by this one.
    ///
    /// @param email goes into the alternative names; empty for none
    /// @param serial DER integer with its header
    TestCertificate issue(String commonName, String email, KeyPair subjectKeys, byte[] serial) {
        var subject = name(commonName, "");
        return new TestCertificate(build(name, serial, subject, subjectKeys, keys, false, email), subjectKeys, subject);
    }

    static byte[] serial() {
        return Der.integer(SERIAL.incrementAndGet());
    }

    byte[] pkcs8() {
        return keys.getPrivate().getEncoded();
    }

    /// DER of a name with a common name and, if not empty, an emailAddress.
    static byte[] name(String commonName, String email) {
        var parts = new ByteArrayOutputStream();
        if (!email.isEmpty()) {
            parts.writeBytes(Der.element(0x31, Der.sequence(EMAIL, Der.element(0x16, ascii(email)))));
        }
        parts.writeBytes(Der.element(
                0x31, Der.sequence(COMMON_NAME, Der.element(0x0c, commonName.getBytes(StandardCharsets.UTF_8)))));
        return Der.sequence(parts.toByteArray());
    }

    static byte[] build(
            byte[] issuer,
            byte[] serial,
            byte[] subject,
            KeyPair keys,
            KeyPair signer,
            boolean authority,
            String email) {
        var algorithm = algorithm(signer);
        var validity =
                Der.sequence(Der.element(0x17, ascii("240101000000Z")), Der.element(0x17, ascii("491231235959Z")));
        var tbs = Der.sequence(
                Der.element(0xa0, Der.integer(2)),
                serial,
                algorithm,
                issuer,
                validity,
                subject,
                keys.getPublic().getEncoded(),
                Der.element(0xa3, extensions(authority, email)));
        return Der.sequence(tbs, algorithm, Der.bitString(sign(signer, tbs)));
    }

    private static byte[] extensions(boolean authority, String email) {
        var all = new ByteArrayOutputStream();
        var basic = authority ? Der.sequence(TRUE) : Der.sequence();
        all.writeBytes(Der.sequence(Der.oid("551d13"), TRUE, Der.octetString(basic)));
        if (!email.isEmpty()) {
            var names = Der.sequence(Der.element(0x81, ascii(email)));
            all.writeBytes(Der.sequence(Der.oid("551d11"), Der.octetString(names)));
        }
        return Der.sequence(all.toByteArray());
    }

    private static byte[] algorithm(KeyPair signer) {
        return switch (signer.getPublic().getAlgorithm()) {
            case "RSA" -> Der.sequence(Der.oid("2a864886f70d01010b"), new byte[] {5, 0});
            case "EC" -> Der.sequence(Der.oid("2a8648ce3d040302"));
            default -> Der.sequence(Der.oid("2b6570"));
        };
    }

    private static byte[] sign(KeyPair signer, byte[] message) {
        var name =
                switch (signer.getPublic().getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> "Ed25519";
                };
        try {
            var signature = Signature.getInstance(name);
            signature.initSign(signer.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(name);
    }
}

package org.sealwright.crypto.password;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/// Digests that passwords meet, with what key derivation needs to know of them.
enum DigestKind {
    MD2("1.2.840.113549.2.2", "", "MD2", 16, 16),
    MD5("1.2.840.113549.2.5", "1.2.840.113549.2.6", "MD5", 16, 64),
    SHA1("1.3.14.3.2.26", "1.2.840.113549.2.7", "SHA-1", 20, 64),
    SHA224("2.16.840.1.101.3.4.2.4", "1.2.840.113549.2.8", "SHA-224", 28, 64),
    SHA256("2.16.840.1.101.3.4.2.1", "1.2.840.113549.2.9", "SHA-256", 32, 64),
    SHA384("2.16.840.1.101.3.4.2.2", "1.2.840.113549.2.10", "SHA-384", 48, 128),
    SHA512("2.16.840.1.101.3.4.2.3", "1.2.840.113549.2.11", "SHA-512", 64, 128),
    SHA512_224("2.16.840.1.101.3.4.2.5", "1.2.840.113549.2.12", "SHA-512/224", 28, 128),
    SHA512_256("2.16.840.1.101.3.4.2.6", "1.2.840.113549.2.13", "SHA-512/256", 32, 128),
    SHA3_256("2.16.840.1.101.3.4.2.8", "2.16.840.1.101.3.4.2.14", "SHA3-256", 32, 136),
    SHA3_384("2.16.840.1.101.3.4.2.9", "2.16.840.1.101.3.4.2.15", "SHA3-384", 48, 104),
    SHA3_512("2.16.840.1.101.3.4.2.10", "2.16.840.1.101.3.4.2.16", "SHA3-512", 64, 72);

    private final String oid;
    private final String hmacOid;
    private final String javaName;
    private final int size;
    private final int block;

    DigestKind(String oid, String hmacOid, String javaName, int size, int block) {
        this.oid = oid;
        this.hmacOid = hmacOid;
        this.javaName = javaName;
        this.size = size;
        this.block = block;
    }

    static Optional<DigestKind> ofDigest(String oid) {
        return Arrays.stream(values()).filter(kind -> kind.oid.equals(oid)).findFirst();
    }

    /// By the identifier of the HMAC over it (RFC 8018 appendix B.1.2).
    static Optional<DigestKind> ofHmac(String oid) {
        return Arrays.stream(values()).filter(kind -> kind.hmacOid.equals(oid)).findFirst();
    }

    String oid() {
        return oid;
    }

    /// Octets it gives.
    int size() {
        return size;
    }

    /// Octets it takes at a time: `v` of RFC 7292 appendix B.
    int block() {
        return block;
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(javaName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java runtime offers " + javaName, e);
        }
    }

    /// Name of the HMAC over it, for [javax.crypto.Mac].
    String hmacName() {
        return "Hmac" + javaName.replaceFirst("^SHA-", "SHA");
    }
}

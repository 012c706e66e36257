package org.sealwright.crypto.backup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sealwright.core.backup.BackupEntry;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Tag;

/// What goes into the file, bag by bag, with the attributes by which other programs pair and name things.
///
/// - **localKeyId** pairs a key with its certificate: SHA-1 of the certificate, as OpenSSL and NSS have it.
/// - A key with several certificates is there once for each, as in Thunderbird's own backups: keytool and Windows
///   know only pairs.
/// - **friendlyName** stands at the key and its certificate, and is made unique: keytool keeps only the last of
///   several entries whose names differ by nothing but case.
/// - Issuers follow once each, without attributes, as Thunderbird has them.
final class Bags {
    private static final byte[] CERTIFICATE_BAG = Encoding.oid("1.2.840.113549.1.12.10.1.3");
    private static final byte[] SHROUDED_KEY_BAG = Encoding.oid("1.2.840.113549.1.12.10.1.2");
    private static final byte[] X509 = Encoding.oid("1.2.840.113549.1.9.22.1");
    private static final byte[] FRIENDLY_NAME = Encoding.oid("1.2.840.113549.1.9.20");
    private static final byte[] LOCAL_KEY_ID = Encoding.oid("1.2.840.113549.1.9.21");
    private static final int LONGEST_NAME = 128;

    private final List<NamedKey> keys = new ArrayList<>();
    private final ByteArrayOutputStream certificates = new ByteArrayOutputStream();
    private final Set<String> names = new HashSet<>();

    /// @param attributes SET OF PKCS12Attribute
    record NamedKey(PrivateKey key, byte[] attributes) {
        /// SafeBag around an EncryptedPrivateKeyInfo.
        byte[] bag(byte[] encrypted) {
            return Encoding.of(
                    Tag.SEQUENCE, SHROUDED_KEY_BAG, Encoding.of(Tag.contextConstructed(0), encrypted), attributes);
        }
    }

    Bags(List<BackupEntry> entries) {
        Map<Fingerprint, Certificate> issuers = new LinkedHashMap<>();
        for (BackupEntry entry : entries) {
            for (Certificate certificate : entry.certificates()) {
                byte[] attributes = attributes(sha1(certificate), name(entry.name()));
                keys.add(new NamedKey(entry.key(), attributes));
                certificates.writeBytes(bag(certificate, attributes));
            }
            if (entry.certificates().isEmpty()) {
                byte[] id = HexFormat.of()
                        .parseHex(entry.key().publicKey().fingerprint().hex());
                keys.add(new NamedKey(entry.key(), attributes(id, name(entry.name()))));
            }
            entry.chain().forEach(issuer -> issuers.put(issuer.sha256(), issuer));
        }
        entries.forEach(entry -> entry.certificates().forEach(own -> issuers.remove(own.sha256())));
        issuers.values().forEach(issuer -> certificates.writeBytes(bag(issuer)));
    }

    List<NamedKey> keys() {
        return keys;
    }

    boolean hasCertificates() {
        return certificates.size() > 0;
    }

    /// SafeContents.
    byte[] certificates() {
        return Encoding.of(Tag.SEQUENCE, certificates.toByteArray());
    }

    private static byte[] bag(Certificate certificate, byte[]... attributes) {
        byte[] encoded = Encoding.of(Tag.OCTET_STRING, certificate.encoded().toByteArray());
        byte[] inner = Encoding.of(Tag.SEQUENCE, X509, Encoding.of(Tag.contextConstructed(0), encoded));
        byte[] value = Encoding.of(Tag.contextConstructed(0), inner);
        return attributes.length == 0
                ? Encoding.of(Tag.SEQUENCE, CERTIFICATE_BAG, value)
                : Encoding.of(Tag.SEQUENCE, CERTIFICATE_BAG, value, attributes[0]);
    }

    /// In the order of DER's SET OF: localKeyId is the shorter or the smaller one only by chance, so compare.
    private static byte[] attributes(byte[] localKeyId, String name) {
        byte[] id = attribute(LOCAL_KEY_ID, Encoding.of(Tag.OCTET_STRING, localKeyId));
        if (name.isEmpty()) {
            return Encoding.of(Tag.SET, id);
        }
        byte[] friendly =
                attribute(FRIENDLY_NAME, Encoding.of(Tag.BMP_STRING, name.getBytes(StandardCharsets.UTF_16BE)));
        boolean idFirst = Arrays.compareUnsigned(id, friendly) <= 0;
        return idFirst ? Encoding.of(Tag.SET, id, friendly) : Encoding.of(Tag.SET, friendly, id);
    }

    private static byte[] attribute(byte[] type, byte[] value) {
        return Encoding.of(Tag.SEQUENCE, type, Encoding.of(Tag.SET, value));
    }

    /// `wished`, shortened, or with a number if another entry has it.
    private String name(String wished) {
        String base = wished.strip();
        if (base.codePointCount(0, base.length()) > LONGEST_NAME) {
            base = base.substring(0, base.offsetByCodePoints(0, LONGEST_NAME));
        }
        if (base.isEmpty()) {
            return base;
        }
        String name = base;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + " (" + number + ")";
        }
        return name;
    }

    private static byte[] sha1(Certificate certificate) {
        try {
            return MessageDigest.getInstance("SHA-1")
                    .digest(certificate.encoded().toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime offers SHA-1", e);
        }
    }
}

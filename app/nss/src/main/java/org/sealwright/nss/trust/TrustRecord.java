package org.sealwright.nss.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.StoredValue;

/// A trust row: levels for four purposes, and the hash that ties it to one certificate.
///
/// @param trustClass which of the two kinds
/// @param row the row as stored
public record TrustRecord(TrustClass trustClass, ObjectRow row) {

    /// `CKM_SHA256`, the algorithm of [Attribute#HASH_OF_CERTIFICATE].
    private static final int SHA256_MECHANISM = 0x250;

    /// What is stored for a purpose.
    public TrustSettings settings() {
        return new TrustSettings(
                level(Purpose.SERVER), level(Purpose.CLIENT), level(Purpose.EMAIL), level(Purpose.CODE));
    }

    private TrustLevel level(Purpose purpose) {
        var code = StoredValue.ulong(row.bytes(trustClass.attribute(purpose)));
        return code.isPresent() ? TrustLevel.ofCode(trustClass, code.getAsInt()) : TrustLevel.UNKNOWN;
    }

    /// Whether the row was made for this certificate. A row without hash counts for any, but only to distrust it.
    public boolean isFor(byte[] certificate) {
        var stored = row.bytes(trustClass.hash());
        return stored.length == 0
                ? saysNothingPositive()
                : MessageDigest.isEqual(stored, digest(trustClass.hashAlgorithm(), certificate));
    }

    private boolean saysNothingPositive() {
        for (var purpose : Purpose.values()) {
            var level = level(purpose);
            if (level != TrustLevel.NOT_TRUSTED && level != TrustLevel.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /// The attributes whose signature must be right before NSS believes the row: the levels and the hash, unless
    /// they hold their default. The MD5 hash never mattered for believing.
    public List<Attribute> decisive() {
        var decisive = new ArrayList<Attribute>();
        for (var purpose : Purpose.values()) {
            decisive.add(trustClass.attribute(purpose));
        }
        switch (trustClass) {
            case LEGACY -> decisive.add(Attribute.NSS_CERT_SHA1_HASH);
            case PKCS11 -> {
                decisive.add(Attribute.HASH_OF_CERTIFICATE);
                decisive.add(Attribute.NAME_HASH_ALGORITHM);
            }
        }
        decisive.removeIf(attribute -> {
            var stored = row.raw(attribute);
            return stored == null || isDefault(attribute, stored);
        });
        return decisive;
    }

    /// Whether this is the value every trust row starts with; since 3.90 NSS believes it without signature.
    public static boolean isDefault(Attribute attribute, byte[] stored) {
        if (attribute.equals(Attribute.NSS_TRUST_STEP_UP_APPROVED)) {
            return Arrays.equals(stored, StoredValue.flag(false));
        }
        for (var trustClass : TrustClass.values()) {
            for (var purpose : Purpose.values()) {
                if (trustClass.attribute(purpose).equals(attribute)) {
                    return Arrays.equals(stored, StoredValue.ulong(TrustLevel.UNKNOWN.code(trustClass)));
                }
            }
        }
        return false;
    }

    /// The four levels as columns, to write into a new or an existing row.
    public static Map<Attribute, byte[]> levels(TrustClass trustClass, TrustSettings settings) {
        var values = new LinkedHashMap<Attribute, byte[]>();
        for (var purpose : Purpose.values()) {
            values.put(
                    trustClass.attribute(purpose),
                    StoredValue.ulong(settings.of(purpose).code(trustClass)));
        }
        return values;
    }

    /// The signed columns that do not depend on the settings: hashes of the certificate and the like.
    public static Map<Attribute, byte[]> binding(TrustClass trustClass, byte[] certificate) {
        var values = new LinkedHashMap<Attribute, byte[]>();
        switch (trustClass) {
            case LEGACY -> {
                values.put(Attribute.NSS_TRUST_STEP_UP_APPROVED, StoredValue.flag(false));
                values.put(Attribute.NSS_CERT_SHA1_HASH, digest("SHA-1", certificate));
                values.put(Attribute.NSS_CERT_MD5_HASH, digest("MD5", certificate));
            }
            case PKCS11 -> {
                values.put(Attribute.HASH_OF_CERTIFICATE, digest("SHA-256", certificate));
                values.put(Attribute.NAME_HASH_ALGORITHM, StoredValue.ulong(SHA256_MECHANISM));
            }
        }
        return values;
    }

    /// All columns of a new row.
    public static Map<Attribute, byte[]> newRow(
            TrustClass trustClass, byte[] issuer, byte[] serial, byte[] certificate, TrustSettings settings) {
        var values = new LinkedHashMap<Attribute, byte[]>();
        values.put(Attribute.CLASS, trustClass.objectClass().stored());
        values.put(Attribute.TOKEN, StoredValue.flag(true));
        values.put(Attribute.PRIVATE, StoredValue.flag(false));
        values.put(Attribute.LABEL, StoredValue.empty());
        values.put(Attribute.MODIFIABLE, StoredValue.flag(true));
        values.put(Attribute.ISSUER, issuer);
        values.put(Attribute.SERIAL_NUMBER, serial);
        values.putAll(levels(trustClass, settings));
        values.putAll(binding(trustClass, certificate));
        return values;
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks " + algorithm, e);
        }
    }
}

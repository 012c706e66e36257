package org.sealwright.nss.trust;

import java.util.Arrays;
import java.util.Optional;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;

/// The two kinds of trust object. Where both exist for a certificate, NSS since 3.114 obeys [#PKCS11] and older
/// ones [#LEGACY].
public enum TrustClass {
    /// `CKO_NSS_TRUST`.
    LEGACY("CKO_NSS_TRUST", ObjectClass.NSS_TRUST),
    /// `CKO_TRUST` of PKCS #11 3.2; Thunderbird 153 writes this one.
    PKCS11("CKO_TRUST", ObjectClass.TRUST);

    private final String constant;
    private final ObjectClass objectClass;

    TrustClass(String constant, ObjectClass objectClass) {
        this.constant = constant;
        this.objectClass = objectClass;
    }

    /// The name of the object class in PKCS #11.
    public String constant() {
        return constant;
    }

    public ObjectClass objectClass() {
        return objectClass;
    }

    public static Optional<TrustClass> ofObjectClass(ObjectClass objectClass) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.objectClass == objectClass)
                .findFirst();
    }

    /// Where the level for a purpose is stored.
    public Attribute attribute(Purpose purpose) {
        var legacy = this == LEGACY;
        return switch (purpose) {
            case SERVER -> legacy ? Attribute.NSS_TRUST_SERVER : Attribute.TRUST_SERVER;
            case CLIENT -> legacy ? Attribute.NSS_TRUST_CLIENT : Attribute.TRUST_CLIENT;
            case EMAIL -> legacy ? Attribute.NSS_TRUST_EMAIL : Attribute.TRUST_EMAIL;
            case CODE -> legacy ? Attribute.NSS_TRUST_CODE : Attribute.TRUST_CODE;
        };
    }

    /// The attribute that holds the hash by which a row is tied to its certificate.
    Attribute hash() {
        return switch (this) {
            case LEGACY -> Attribute.NSS_CERT_SHA1_HASH;
            case PKCS11 -> Attribute.HASH_OF_CERTIFICATE;
        };
    }

    String hashAlgorithm() {
        return switch (this) {
            case LEGACY -> "SHA-1";
            case PKCS11 -> "SHA-256";
        };
    }
}

package org.sealwright.nss.value;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A PKCS #11 attribute type and the column it is stored in: `a` and the type in lower-case hex without leading
/// zeros.
///
/// Column names reach SQL only through this type, so none but those of the known pattern can.
///
/// @param type the attribute type, `CKA_…`
public record Attribute(int type) {

    public static final Attribute CLASS = new Attribute(0x0);
    public static final Attribute TOKEN = new Attribute(0x1);
    public static final Attribute PRIVATE = new Attribute(0x2);
    public static final Attribute LABEL = new Attribute(0x3);
    public static final Attribute VALUE = new Attribute(0x11);
    public static final Attribute CERTIFICATE_TYPE = new Attribute(0x80);
    public static final Attribute ISSUER = new Attribute(0x81);
    public static final Attribute SERIAL_NUMBER = new Attribute(0x82);
    public static final Attribute NAME_HASH_ALGORITHM = new Attribute(0x8c);
    public static final Attribute KEY_TYPE = new Attribute(0x100);
    public static final Attribute SUBJECT = new Attribute(0x101);
    public static final Attribute ID = new Attribute(0x102);
    public static final Attribute SENSITIVE = new Attribute(0x103);
    public static final Attribute ENCRYPT = new Attribute(0x104);
    public static final Attribute DECRYPT = new Attribute(0x105);
    public static final Attribute WRAP = new Attribute(0x106);
    public static final Attribute UNWRAP = new Attribute(0x107);
    public static final Attribute SIGN = new Attribute(0x108);
    public static final Attribute SIGN_RECOVER = new Attribute(0x109);
    public static final Attribute VERIFY = new Attribute(0x10a);
    public static final Attribute VERIFY_RECOVER = new Attribute(0x10b);
    public static final Attribute DERIVE = new Attribute(0x10c);
    public static final Attribute START_DATE = new Attribute(0x110);
    public static final Attribute END_DATE = new Attribute(0x111);
    public static final Attribute MODULUS = new Attribute(0x120);
    public static final Attribute PUBLIC_EXPONENT = new Attribute(0x122);
    public static final Attribute PRIVATE_EXPONENT = new Attribute(0x123);
    public static final Attribute PRIME_1 = new Attribute(0x124);
    public static final Attribute PRIME_2 = new Attribute(0x125);
    public static final Attribute EXPONENT_1 = new Attribute(0x126);
    public static final Attribute EXPONENT_2 = new Attribute(0x127);
    public static final Attribute COEFFICIENT = new Attribute(0x128);
    public static final Attribute PUBLIC_KEY_INFO = new Attribute(0x129);
    public static final Attribute VALUE_LENGTH = new Attribute(0x161);
    public static final Attribute EXTRACTABLE = new Attribute(0x162);
    public static final Attribute LOCAL = new Attribute(0x163);
    public static final Attribute NEVER_EXTRACTABLE = new Attribute(0x164);
    public static final Attribute ALWAYS_SENSITIVE = new Attribute(0x165);
    public static final Attribute MODIFIABLE = new Attribute(0x170);
    public static final Attribute EC_PARAMS = new Attribute(0x180);
    public static final Attribute EC_POINT = new Attribute(0x181);
    public static final Attribute TRUST_SERVER = new Attribute(0x62c);
    public static final Attribute TRUST_CLIENT = new Attribute(0x62d);
    public static final Attribute TRUST_CODE = new Attribute(0x62e);
    public static final Attribute TRUST_EMAIL = new Attribute(0x62f);
    public static final Attribute HASH_OF_CERTIFICATE = new Attribute(0x635);
    public static final Attribute SEED = new Attribute(0x637);
    public static final Attribute NSS_EMAIL = new Attribute(0xce534352);
    public static final Attribute NSS_TRUST_SERVER = new Attribute(0xce536358);
    public static final Attribute NSS_TRUST_CLIENT = new Attribute(0xce536359);
    public static final Attribute NSS_TRUST_CODE = new Attribute(0xce53635a);
    public static final Attribute NSS_TRUST_EMAIL = new Attribute(0xce53635b);
    public static final Attribute NSS_TRUST_STEP_UP_APPROVED = new Attribute(0xce536360);
    public static final Attribute NSS_CERT_SHA1_HASH = new Attribute(0xce5363b4);
    public static final Attribute NSS_CERT_MD5_HASH = new Attribute(0xce5363b5);
    public static final Attribute NSS_OVERRIDE_EXTENSIONS = new Attribute(0xce534369);
    public static final Attribute NSS_DB = new Attribute(0xd5a0db00);

    private static final Pattern COLUMN = Pattern.compile("a(0|[1-9a-f][0-9a-f]{0,7})");

    /// Stored encrypted in `key4.db`, each with a signature over its plain value and object number 0.
    public static final List<Attribute> ENCRYPTED =
            List.of(VALUE, PRIVATE_EXPONENT, PRIME_1, PRIME_2, EXPONENT_1, EXPONENT_2, COEFFICIENT, SEED);

    /// Stored plain, with a signature over the value and the object's number.
    private static final Set<Attribute> SIGNED = Set.of(
            MODULUS,
            PUBLIC_EXPONENT,
            NSS_TRUST_SERVER,
            NSS_TRUST_CLIENT,
            NSS_TRUST_CODE,
            NSS_TRUST_EMAIL,
            NSS_TRUST_STEP_UP_APPROVED,
            NSS_CERT_SHA1_HASH,
            NSS_CERT_MD5_HASH,
            TRUST_SERVER,
            TRUST_CLIENT,
            TRUST_CODE,
            TRUST_EMAIL,
            HASH_OF_CERTIFICATE,
            NAME_HASH_ALGORITHM,
            NSS_OVERRIDE_EXTENSIONS);

    /// Everything that is encrypted or signed.
    public static final Set<Attribute> PROTECTED =
            Stream.concat(ENCRYPTED.stream(), SIGNED.stream()).collect(Collectors.toUnmodifiableSet());

    /// As the record's own, which makes method handles when it is first called: this is the key of the maps that
    /// every start fills, and those handles would cost it some milliseconds (docs/performance.md).
    @Override
    public int hashCode() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attribute attribute && attribute.type == type;
    }

    /// The attribute of a column, or nothing if the name does not follow the pattern.
    public static Optional<Attribute> ofColumn(String name) {
        return COLUMN.matcher(name).matches()
                ? Optional.of(new Attribute(Integer.parseUnsignedInt(name.substring(1), 16)))
                : Optional.empty();
    }

    public String column() {
        return "a" + Integer.toHexString(type);
    }

    /// Whether the value is encrypted in this part. In `cert9.db` nothing is: `CKA_VALUE` of a certificate is the
    /// certificate.
    public boolean encryptedIn(Part part) {
        return part == Part.KEYS && ENCRYPTED.contains(this);
    }

    /// Whether the plain value carries a signature of its own.
    public boolean signed() {
        return SIGNED.contains(this);
    }

    @Override
    public String toString() {
        return column();
    }
}

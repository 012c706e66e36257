package org.sealwright.nss.key;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.StoredValue;

/// A private key in the clear with its public part, able to become PKCS #8 or a pair of rows. Wiped when closed.
public sealed interface KeyMaterial extends AutoCloseable permits RsaKey, EcKey, Ed25519Key {

    PublicPart publicPart();

    /// PKCS #8 DER, as OpenSSL writes it. The caller wipes it.
    byte[] pkcs8();

    /// The attributes that tell this kind of private key from others, still unencrypted.
    Map<Attribute, byte[]> privateAttributes();

    /// The attributes that tell this kind of public key from others.
    Map<Attribute, byte[]> publicAttributes();

    @Override
    void close();

    /// All columns of the private key's row, still unencrypted.
    ///
    /// @param subject DER name of the certificate's subject; empty if the certificate has not come yet
    default Map<Attribute, byte[]> privateRow(String label, byte[] subject, KeySource source) {
        var row = common(ObjectClass.PRIVATE_KEY, true);
        row.put(Attribute.LABEL, StoredValue.text(label));
        row.put(Attribute.SUBJECT, StoredValue.bytes(subject));
        row.put(Attribute.SENSITIVE, StoredValue.flag(true));
        row.put(Attribute.EXTRACTABLE, StoredValue.flag(true));
        row.put(Attribute.NEVER_EXTRACTABLE, StoredValue.flag(false));
        row.put(Attribute.ALWAYS_SENSITIVE, StoredValue.flag(source == KeySource.GENERATED));
        row.putAll(privateAttributes());
        return row;
    }

    /// All columns of the public key's row.
    default Map<Attribute, byte[]> publicRow() {
        var row = common(ObjectClass.PUBLIC_KEY, false);
        row.put(Attribute.LABEL, StoredValue.empty());
        row.put(Attribute.SUBJECT, StoredValue.empty());
        row.putAll(publicAttributes());
        return row;
    }

    private Map<Attribute, byte[]> common(ObjectClass objectClass, boolean isPrivate) {
        var row = new LinkedHashMap<Attribute, byte[]>();
        row.put(Attribute.CLASS, objectClass.stored());
        row.put(Attribute.TOKEN, StoredValue.flag(true));
        row.put(Attribute.PRIVATE, StoredValue.flag(isPrivate));
        row.put(Attribute.MODIFIABLE, StoredValue.flag(true));
        row.put(
                Attribute.KEY_TYPE,
                StoredValue.ulong(publicPart().algorithm().type().code()));
        row.put(Attribute.ID, publicPart().keyId());
        row.put(Attribute.START_DATE, StoredValue.empty());
        row.put(Attribute.END_DATE, StoredValue.empty());
        row.put(Attribute.LOCAL, StoredValue.flag(false));
        return row;
    }

    /// Flags of a private key row.
    static void privateFlags(Map<Attribute, byte[]> row, boolean decrypts, boolean recovers, boolean derives) {
        row.put(Attribute.DECRYPT, StoredValue.flag(decrypts));
        row.put(Attribute.UNWRAP, StoredValue.flag(decrypts));
        row.put(Attribute.SIGN, StoredValue.flag(true));
        row.put(Attribute.SIGN_RECOVER, StoredValue.flag(recovers));
        row.put(Attribute.DERIVE, StoredValue.flag(derives));
    }

    /// Flags of a public key row.
    static void publicFlags(Map<Attribute, byte[]> row, boolean encrypts, boolean recovers, boolean derives) {
        row.put(Attribute.ENCRYPT, StoredValue.flag(encrypts));
        row.put(Attribute.WRAP, StoredValue.flag(encrypts));
        row.put(Attribute.VERIFY, StoredValue.flag(true));
        row.put(Attribute.VERIFY_RECOVER, StoredValue.flag(recovers));
        row.put(Attribute.DERIVE, StoredValue.flag(derives));
    }
}

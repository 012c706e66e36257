package org.sealwright.crypto.password;

import java.util.Arrays;
import java.util.List;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.password.Pkcs12Derivation.Purpose;

/// Seals a PKCS #12 (MacData, RFC 7292 section 4); the other side of [Pkcs12Mac]. Its key is wiped when the
/// [Sealer] it comes from is closed.
public final class Pkcs12Stamp {
    private final Pkcs12Derivation function;
    private final byte[] key;

    private Pkcs12Stamp(Pkcs12Derivation function, byte[] key) {
        this.function = function;
        this.key = key;
    }

    static Pkcs12Stamp derive(Pkcs12Derivation function, byte[] password, Work work) {
        byte[] key = function.derive(password, Purpose.MAC, function.digest().size(), work);
        return new Pkcs12Stamp(function, key);
    }

    /// A password as RFC 7292 appendix B.1 wants it: UTF-16 and two zero octets. The caller wipes it.
    static byte[] octets(Passphrase password) {
        char[] characters = password.copyOfCharacters();
        try (var forms = PasswordForms.of(characters)) {
            return forms.bmp().getFirst().clone();
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /// MacData over these octets.
    public byte[] over(byte[] contents) {
        byte[] digest = Hmac.of(function.digest(), key).doFinal(contents);
        byte[] algorithm =
                Encoding.of(Tag.SEQUENCE, Encoding.oid(function.digest().oid()), Encoding.of(0x05));
        var parts = List.of(
                Encoding.of(Tag.SEQUENCE, algorithm, Encoding.of(Tag.OCTET_STRING, digest)),
                Encoding.of(Tag.OCTET_STRING, function.salt()),
                Sealer.number(function.iterations()));
        return Encoding.of(Tag.SEQUENCE, parts.toArray(byte[][]::new));
    }

    void wipe() {
        Arrays.fill(key, (byte) 0);
    }
}

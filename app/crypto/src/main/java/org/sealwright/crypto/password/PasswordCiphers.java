package org.sealwright.crypto.password;

import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// Finds the scheme that an AlgorithmIdentifier names.
public final class PasswordCiphers {
    private static final String PBES2 = "1.2.840.113549.1.5.13";

    private PasswordCiphers() {}

    /// @throws UnsupportedInput                              not a scheme of ours; it is named
    /// @throws org.sealwright.core.problem.RefusedAsUnsafe it asks for more work than allowed
    public static PasswordCipher of(Element algorithm, Work work) throws Malformed, Problem {
        Elements parts = algorithm.children(Tag.SEQUENCE);
        String oid = parts.next(Tag.OID).oid();
        if (oid.equals(PBES2)) {
            return Pbes2.of(parts, work);
        }
        var old = Pkcs12Cipher.SCHEMES.get(oid);
        if (old != null) {
            return Pkcs12Cipher.of(old, parts, work);
        }
        if (Pbes1.knows(oid)) {
            return Pbes1.of(oid, parts, work);
        }
        throw new UnsupportedInput(null, "password-based encryption " + oid);
    }

    /// The encryption of a traditional OpenSSL PEM block.
    ///
    /// @param information value of the `DEK-Info` header
    public static PasswordCipher ofOpenssl(String information) throws Malformed, UnsupportedInput {
        return OpensslPem.of(information);
    }
}

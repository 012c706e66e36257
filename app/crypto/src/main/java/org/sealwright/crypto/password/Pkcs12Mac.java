package org.sealwright.crypto.password;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.password.Pkcs12Derivation.Purpose;

/// The seal over a PKCS #12 (MacData, RFC 7292 section 4): tells a wrong password from a damaged file.
public final class Pkcs12Mac {
    private static final String PBMAC1 = "1.2.840.113549.1.5.14";

    /// RFC 9579 section 5 wants a key length; shorter keys are an attack (CVE-2026-34181 of OpenSSL), longer ones
    /// than any digest a mistake.
    private static final int SHORTEST_KEY = 20;

    private static final int LONGEST_KEY = 64;

    /// Makes the key of the HMAC.
    private interface KeySource {
        List<byte[]> forms(PasswordForms password);

        byte[] key(byte[] form, Work work);
    }

    private final DigestKind digest;
    private final byte[] expected;
    private final KeySource source;
    private final boolean distinguishesNull;
    private final long iterations;

    private Pkcs12Mac(
            DigestKind digest, byte[] expected, KeySource source, boolean distinguishesNull, long iterations) {
        this.digest = digest;
        this.expected = expected;
        this.source = source;
        this.distinguishesNull = distinguishesNull;
        this.iterations = iterations;
    }

    /// @param macData MacData
    /// @throws UnsupportedInput an unknown digest; it is named
    public static Pkcs12Mac of(Element macData, Work work) throws Malformed, Problem {
        Elements fields = macData.children(Tag.SEQUENCE);
        Elements digestInfo = fields.next(Tag.SEQUENCE).children();
        Elements algorithm = digestInfo.next(Tag.SEQUENCE).children();
        String oid = algorithm.next(Tag.OID).oid();
        byte[] expected = digestInfo.next().octets();
        byte[] salt = fields.next().octets();
        if (oid.equals(PBMAC1)) {
            return pbmac1(algorithm.next(Tag.SEQUENCE).children(), expected, work);
        }
        int iterations = fields.hasNext() ? work.iterations(fields.next()) : 1;
        DigestKind digest = known(DigestKind.ofDigest(oid), oid);
        var derivation = new Pkcs12Derivation(digest, salt, iterations);
        return new Pkcs12Mac(digest, expected, new Classic(derivation), true, iterations);
    }

    /// RFC 9579: salt and iterations of MacData are not used.
    private static Pkcs12Mac pbmac1(Elements parameters, byte[] expected, Work work) throws Malformed, Problem {
        var derivation = KeyDerivation.of(parameters.next(Tag.SEQUENCE), work);
        String oid = parameters.next(Tag.SEQUENCE).children().next(Tag.OID).oid();
        DigestKind digest = known(DigestKind.ofHmac(oid), oid);
        if (!(derivation instanceof KeyDerivation.ByIterations pbkdf2)) {
            throw new UnsupportedInput(null, "PBMAC1 without PBKDF2");
        }
        int keyLength = pbkdf2.keyLength();
        boolean comparable = expected.length == digest.size();
        if (comparable && (keyLength < SHORTEST_KEY || keyLength > LONGEST_KEY)) {
            throw new Malformed("the-key-length-of-its-integrity-check-is-missing-or-wrong");
        }
        var source = new Pbmac1(pbkdf2, keyLength);
        return new Pkcs12Mac(digest, expected, source, false, pbkdf2.function().iterations());
    }

    private static DigestKind known(Optional<DigestKind> digest, String oid) throws UnsupportedInput {
        if (digest.isEmpty()) {
            throw new UnsupportedInput(null, "integrity check with " + oid);
        }
        return digest.get();
    }

    /// Does the seal fit these contents with this password?
    ///
    /// @param password the empty and the NULL password are two; [#distinguishesNull] says whether it matters
    public boolean fits(byte[] contents, PasswordForms password, Work work) {
        if (expected.length != digest.size()) {
            return false; // shortened or lengthened, so no password fits
        }
        for (byte[] form : source.forms(password)) {
            byte[] key = source.key(form, work);
            Mac mac = Hmac.of(digest, key);
            Arrays.fill(key, (byte) 0);
            if (MessageDigest.isEqual(expected, mac.doFinal(contents))) {
                return true;
            }
        }
        return false;
    }

    /// The NULL password gives another seal than the empty one.
    public boolean distinguishesNull() {
        return distinguishesNull;
    }

    /// Rounds of one attempt.
    public long iterations() {
        return iterations;
    }

    private record Classic(Pkcs12Derivation derivation) implements KeySource {
        @Override
        public List<byte[]> forms(PasswordForms password) {
            return password.bmp();
        }

        @Override
        public byte[] key(byte[] form, Work work) {
            return derivation.derive(form, Purpose.MAC, derivation.digest().size(), work);
        }
    }

    private record Pbmac1(KeyDerivation derivation, int keyLength) implements KeySource {
        @Override
        public List<byte[]> forms(PasswordForms password) {
            return password.octets();
        }

        @Override
        public byte[] key(byte[] form, Work work) {
            return derivation.derive(form, keyLength, work);
        }
    }
}

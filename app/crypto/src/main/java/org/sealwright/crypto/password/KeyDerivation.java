package org.sealwright.crypto.password;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bouncycastle.crypto.generators.SCrypt;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// From a password to a key, as PBES2 and PBMAC1 name it.
sealed interface KeyDerivation {
    String PBKDF2 = "1.2.840.113549.1.5.12";
    String SCRYPT = "1.3.6.1.4.1.11591.4.11";

    /// The caller wipes the key.
    byte[] derive(byte[] password, int length, Work work);

    /// @param algorithm AlgorithmIdentifier
    static KeyDerivation of(Element algorithm, Work work) throws Malformed, Problem {
        Elements parts = algorithm.children(Tag.SEQUENCE);
        String oid = parts.next(Tag.OID).oid();
        return switch (oid) {
            case PBKDF2 -> pbkdf2(parts.next(Tag.SEQUENCE).children(), work);
            case SCRYPT -> scrypt(parts.next(Tag.SEQUENCE).children());
            default -> throw new UnsupportedInput(null, "key derivation " + oid);
        };
    }

    /// RFC 8018 appendix A.2. The optional key length says nothing that the cipher does not.
    private static KeyDerivation pbkdf2(Elements fields, Work work) throws Malformed, Problem {
        byte[] salt = fields.next(Tag.OCTET_STRING).content();
        int iterations = work.iterations(fields.next());
        int keyLength = fields.nextIs(Tag.INTEGER) ? fields.next().count() : 0;
        return new ByIterations(new Pbkdf2(prf(fields), salt, iterations), keyLength);
    }

    private static DigestKind prf(Elements fields) throws Malformed, Problem {
        if (!fields.nextIs(Tag.SEQUENCE)) {
            return DigestKind.SHA1;
        }
        String oid = fields.next().children().next(Tag.OID).oid();
        var known = DigestKind.ofHmac(oid);
        if (known.isEmpty()) {
            throw new UnsupportedInput(null, "key derivation with " + oid);
        }
        return known.get();
    }

    /// RFC 7914 section 7.1.
    private static KeyDerivation scrypt(Elements fields) throws Malformed, Problem {
        byte[] salt = fields.next(Tag.OCTET_STRING).content();
        long cost = fields.next(Tag.INTEGER).count();
        long blocks = fields.next(Tag.INTEGER).count();
        long parallel = fields.next(Tag.INTEGER).count();
        if (cost < 2 || Long.bitCount(cost) != 1 || blocks < 1 || parallel < 1) {
            throw new Malformed("the-parameters-of-its-key-derivation-are-broken");
        }
        // RFC 7914 section 2: the cost has to be below 2^(128 * r / 8).
        if (blocks == 1 && cost >= 1 << 16) {
            throw new Malformed("the-parameters-of-its-key-derivation-are-broken");
        }
        // By division: the products would overflow.
        if (blocks > ByMemory.MOST_MEMORY / 128 / cost || parallel > ByMemory.MOST_MIXING / (cost * blocks)) {
            throw new RefusedAsUnsafe(null, "it asks for too much memory or time to derive a key (scrypt)");
        }
        return new ByMemory(salt, (int) cost, (int) blocks, (int) parallel);
    }

    /// @param keyLength as the parameters give it; 0 if they do not
    record ByIterations(Pbkdf2 function, int keyLength) implements KeyDerivation {
        @Override
        public byte[] derive(byte[] password, int length, Work work) {
            return work.derived().of(function, password, length, work);
        }
    }

    /// scrypt.
    record ByMemory(byte[] salt, int cost, int blocks, int parallel) implements KeyDerivation {
        /// Octets.
        private static final long MOST_MEMORY = 256L << 20;

        private static final long MOST_MIXING = 1L << 24;

        /// The parts of a file are opened on all processors, and memory for one derivation each is more than
        /// there is.
        private static final Lock ONE_AT_A_TIME = new ReentrantLock();

        @Override
        public byte[] derive(byte[] password, int length, Work work) {
            work.begin((long) cost * blocks * parallel);
            ONE_AT_A_TIME.lock();
            try {
                work.progress().stopIfCancelled();
                return SCrypt.generate(password, salt, cost, blocks, parallel, length);
            } finally {
                ONE_AT_A_TIME.unlock();
            }
        }
    }
}

package org.sealwright.crypto.key;

import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.Arrays;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// Tells whether two SubjectPublicKeyInfo hold one and the same key. Their bytes can differ: NULL left out, PSS
/// parameters given or not, a point compressed or not.
public final class SameKey {
    private SameKey() {}

    /// Neither may be broken; then they are different.
    public static boolean in(byte[] one, byte[] other) {
        if (Arrays.areEqual(one, other)) {
            return true;
        }
        try {
            Optional<byte[]> first = essence(one);
            Optional<byte[]> second = essence(other);
            return first.isPresent() && second.isPresent() && Arrays.areEqual(first.get(), second.get());
        } catch (Malformed | TooDeep | UnsupportedInput _) {
            return false;
        }
    }

    /// What makes the key: the numbers of RSA, the point of EC.
    private static Optional<byte[]> essence(byte[] info) throws Malformed, TooDeep, UnsupportedInput {
        Elements parts = Element.only(info).children(Tag.SEQUENCE);
        Elements algorithm = parts.next(Tag.SEQUENCE).children();
        byte[] key = EcKeys.bits(parts.next(Tag.BIT_STRING));
        return switch (algorithm.next(Tag.OID).oid()) {
            case RsaKeys.RSA, RsaKeys.PSS, RsaKeys.OAEP -> Optional.of(key);
            case EcKeys.EC -> {
                X9ECParameters curve = EcKeys.curve(algorithm.next());
                byte[] order = curve.getN().toByteArray();
                yield Optional.of(Arrays.concatenate(order, point(curve, key).getEncoded(false)));
            }
            default -> Optional.empty();
        };
    }

    private static ECPoint point(X9ECParameters curve, byte[] key) throws Malformed {
        try {
            return curve.getCurve().decodePoint(key);
        } catch (IllegalArgumentException e) {
            throw new Malformed("a-public-key-is-not-on-its-curve", e);
        }
    }
}

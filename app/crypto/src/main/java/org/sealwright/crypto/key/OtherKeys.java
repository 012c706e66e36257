package org.sealwright.crypto.key;

import java.io.IOException;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X448PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// Keys whose secret is a string of octets: Edwards and Montgomery curves (RFC 8410), ML-DSA (RFC 9881) and
/// ML-KEM (RFC 9935).
final class OtherKeys {
    private OtherKeys() {}

    static KeyMaterial of(String oid, Element algorithm, byte[] inner) throws Malformed, TooDeep, UnsupportedInput {
        return switch (oid) {
            case "1.3.101.110" ->
                curve(
                        algorithm,
                        inner,
                        new X25519PrivateKeyParameters(secret(inner, 32))
                                .generatePublicKey()
                                .getEncoded());
            case "1.3.101.111" ->
                curve(
                        algorithm,
                        inner,
                        new X448PrivateKeyParameters(secret(inner, 56))
                                .generatePublicKey()
                                .getEncoded());
            case "1.3.101.112" ->
                curve(
                        algorithm,
                        inner,
                        new Ed25519PrivateKeyParameters(secret(inner, 32))
                                .generatePublicKey()
                                .getEncoded());
            case "1.3.101.113" ->
                curve(
                        algorithm,
                        inner,
                        new Ed448PrivateKeyParameters(secret(inner, 57))
                                .generatePublicKey()
                                .getEncoded());
            default -> {
                if (oid.startsWith("2.16.840.1.101.3.4.3.") || oid.startsWith("2.16.840.1.101.3.4.4.")) {
                    yield lattice(oid, PrivateKeys.wrapped(algorithm.encoded(), inner));
                }
                throw new UnsupportedInput(null, "private keys of the kind " + oid);
            }
        };
    }

    private static KeyMaterial curve(Element algorithm, byte[] inner, byte[] publicKey) {
        byte[] encoded = algorithm.encoded();
        return new KeyMaterial(PrivateKeys.wrapped(encoded, inner), PrivateKeys.publicInfo(encoded, publicKey));
    }

    /// CurvePrivateKey, an OCTET STRING within the OCTET STRING.
    private static byte[] secret(byte[] inner, int length) throws Malformed, TooDeep {
        Element key = Element.at(inner, 0, inner.length);
        if (!key.is(Tag.OCTET_STRING) || key.length() != length) {
            throw new Malformed("the-private-key-has-a-wrong-length");
        }
        return key.content();
    }

    private static KeyMaterial lattice(String oid, byte[] pkcs8) throws Malformed, UnsupportedInput {
        try {
            AsymmetricKeyParameter key = PrivateKeyFactory.createKey(PrivateKeyInfo.getInstance(pkcs8));
            AsymmetricKeyParameter publicKey =
                    switch (key) {
                        case MLDSAPrivateKeyParameters mldsa -> mldsa.getPublicKeyParameters();
                        case MLKEMPrivateKeyParameters mlkem -> mlkem.getPublicKeyParameters();
                        default -> throw new UnsupportedInput(null, "private keys of the kind " + oid);
                    };
            return new KeyMaterial(
                    pkcs8,
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey)
                            .getEncoded());
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new Malformed("the-private-key-is-broken", e);
        }
    }
}

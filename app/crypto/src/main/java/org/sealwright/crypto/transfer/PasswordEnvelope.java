package org.sealwright.crypto.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.RFC3211WrapEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.Passphrase;

/// CMS EnvelopedData (RFC 5652 section 6) for one password recipient (section 6.2.4): AES-256-CBC under a random
/// key, which is wrapped by RFC 3211 under a key that PBKDF2 with HMAC-SHA-256 makes of the password. `openssl cms
/// -decrypt -pwri_password` opens it.
///
/// Nothing here notices a change of the content; that is the work of [Seal].
final class PasswordEnvelope {
    private static final ASN1ObjectIdentifier PWRI_KEK = new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.3.9");
    private static final ASN1ObjectIdentifier AES = NISTObjectIdentifiers.id_aes256_CBC;
    private static final int KEY = 32;
    private static final int BLOCK = 16;
    private static final int ENVELOPED_VERSION = 3;
    private static final int PASSWORD_RECIPIENT = 3;

    private PasswordEnvelope() {}

    static byte[] seal(byte[] content, Passphrase password, SecureRandom random) {
        byte[] contentKey = Stretched.random(random, KEY);
        byte[] contentIv = Stretched.random(random, BLOCK);
        byte[] keyIv = Stretched.random(random, BLOCK);
        byte[] salt = Stretched.random(random, BLOCK);
        byte[] wrapping = Stretched.key(password, salt, Stretched.ITERATIONS);
        try {
            var recipient = new DERSequence(new ASN1Encodable[] {
                new ASN1Integer(0),
                new DERTaggedObject(
                        false,
                        0,
                        new AlgorithmIdentifier(
                                PKCSObjectIdentifiers.id_PBKDF2,
                                new PBKDF2Params(salt, Stretched.ITERATIONS, KEY, Stretched.PRF))),
                new AlgorithmIdentifier(PWRI_KEK, new AlgorithmIdentifier(AES, new DEROctetString(keyIv))),
                new DEROctetString(wrap(contentKey, wrapping, keyIv, random))
            });
            var encrypted = new DERSequence(new ASN1Encodable[] {
                PKCSObjectIdentifiers.data,
                new AlgorithmIdentifier(AES, new DEROctetString(contentIv)),
                new DERTaggedObject(
                        false, 0, new DEROctetString(crypt(Cipher.ENCRYPT_MODE, contentKey, contentIv, content)))
            });
            var enveloped = new DERSequence(new ASN1Encodable[] {
                new ASN1Integer(ENVELOPED_VERSION),
                new DERSet(new DERTaggedObject(false, PASSWORD_RECIPIENT, recipient)),
                encrypted
            });
            return new DERSequence(new ASN1Encodable[] {
                        PKCSObjectIdentifiers.envelopedData, new DERTaggedObject(true, 0, enveloped)
                    })
                    .getEncoded();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks AES, or memory cannot be written", e);
        } finally {
            Arrays.fill(contentKey, (byte) 0);
            Arrays.fill(wrapping, (byte) 0);
        }
    }

    private static byte[] wrap(byte[] key, byte[] wrapping, byte[] iv, SecureRandom random) {
        var engine = new RFC3211WrapEngine(AESEngine.newInstance());
        engine.init(true, new ParametersWithRandom(new ParametersWithIV(new KeyParameter(wrapping), iv), random));
        return engine.wrap(key, 0, key.length);
    }

    private static byte[] crypt(int mode, byte[] key, byte[] iv, byte[] content) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
        return cipher.doFinal(content);
    }

    /// @return the content; the caller wipes it
    static byte[] open(byte[] file, Path name, Passphrase password, Limits limits) throws Problem {
        try {
            return open(ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(file)), name, password, limits);
        } catch (IOException | RuntimeException e) {
            // The library's parser throws several kinds for what is no such structure.
            throw new DamagedInput(name, Clause.noTransferFile());
        }
    }

    private static byte[] open(ASN1Sequence file, Path name, Passphrase password, Limits limits) throws Problem {
        if (!PKCSObjectIdentifiers.envelopedData.equals(file.getObjectAt(0))) {
            throw new DamagedInput(name, Clause.noTransferFile());
        }
        var enveloped = ASN1Sequence.getInstance(ASN1TaggedObject.getInstance(file.getObjectAt(1)), true);
        var recipients = ASN1Set.getInstance(enveloped.getObjectAt(1));
        var recipient = ASN1Sequence.getInstance(
                ASN1TaggedObject.getInstance(recipients.getObjectAt(0), BERTags.CONTEXT_SPECIFIC, PASSWORD_RECIPIENT),
                false);
        byte[] contentKey = contentKey(recipient, name, password, limits);
        try {
            var encrypted = ASN1Sequence.getInstance(enveloped.getObjectAt(2));
            var algorithm = AlgorithmIdentifier.getInstance(encrypted.getObjectAt(1));
            requireAes(algorithm, name);
            byte[] iv = ASN1OctetString.getInstance(algorithm.getParameters()).getOctets();
            byte[] octets = ASN1OctetString.getInstance(ASN1TaggedObject.getInstance(encrypted.getObjectAt(2)), false)
                    .getOctets();
            return crypt(Cipher.DECRYPT_MODE, contentKey, iv, octets);
        } catch (GeneralSecurityException e) {
            throw new DamagedInput(name, Clause.notDecrypted());
        } finally {
            Arrays.fill(contentKey, (byte) 0);
        }
    }

    private static byte[] contentKey(ASN1Sequence recipient, Path name, Passphrase password, Limits limits)
            throws Problem {
        var derivation = AlgorithmIdentifier.getInstance(ASN1TaggedObject.getInstance(recipient.getObjectAt(1)), false);
        var wrapping = AlgorithmIdentifier.getInstance(recipient.getObjectAt(2));
        if (!PKCSObjectIdentifiers.id_PBKDF2.equals(derivation.getAlgorithm())
                || !PWRI_KEK.equals(wrapping.getAlgorithm())) {
            throw new UnsupportedInput(name, derivation.getAlgorithm() + ", " + wrapping.getAlgorithm());
        }
        var cipher = AlgorithmIdentifier.getInstance(wrapping.getParameters());
        requireAes(cipher, name);
        var parameters = PBKDF2Params.getInstance(derivation.getParameters());
        if (!Stretched.PRF.getAlgorithm().equals(parameters.getPrf().getAlgorithm())) {
            throw new UnsupportedInput(name, parameters.getPrf().getAlgorithm().getId());
        }
        int iterations = Stretched.checked(parameters.getIterationCount(), name, limits);
        byte[] key = Stretched.key(password, parameters.getSalt(), iterations);
        try {
            var engine = new RFC3211WrapEngine(AESEngine.newInstance());
            byte[] iv = ASN1OctetString.getInstance(cipher.getParameters()).getOctets();
            engine.init(false, new ParametersWithIV(new KeyParameter(key), iv));
            byte[] wrapped =
                    ASN1OctetString.getInstance(recipient.getObjectAt(3)).getOctets();
            return engine.unwrap(wrapped, 0, wrapped.length);
        } catch (InvalidCipherTextException e) {
            throw new WrongPassword(name);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static void requireAes(AlgorithmIdentifier algorithm, Path name) throws UnsupportedInput {
        if (!AES.equals(algorithm.getAlgorithm())) {
            throw new UnsupportedInput(name, algorithm.getAlgorithm().getId());
        }
    }
}

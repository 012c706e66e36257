package org.sealwright.crypto.password;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.ARIAEngine;
import org.bouncycastle.crypto.engines.CamelliaEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.RC2Engine;
import org.bouncycastle.crypto.engines.RC4Engine;
import org.bouncycastle.crypto.engines.SEEDEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.params.RC2Parameters;
import org.sealwright.crypto.asn1.Malformed;

/// A block cipher in CBC mode with the padding of PKCS #7, or RC4.
///
/// @param name       for users
/// @param keyLength  in octets
/// @param block      in octets; 0 for a stream cipher
/// @param weak       easy to break today
record SymmetricCipher(String name, int keyLength, int block, boolean weak, Supplier<BlockCipher> engine) {
    static final SymmetricCipher RC4_128 = stream("RC4-128", 16);
    static final SymmetricCipher RC4_40 = stream("RC4-40", 5);
    static final SymmetricCipher RC2_128 = cbc("RC2-128", 16, 8, false, RC2Engine::new);
    static final SymmetricCipher RC2_64 = cbc("RC2-64", 8, 8, true, RC2Engine::new);
    static final SymmetricCipher RC2_40 = cbc("RC2-40", 5, 8, true, RC2Engine::new);
    static final SymmetricCipher DES = cbc("DES", 8, 8, true, DESEngine::new);
    static final SymmetricCipher TRIPLE_DES_2 = cbc("3DES with two keys", 16, 8, false, DESedeEngine::new);
    static final SymmetricCipher TRIPLE_DES = cbc("3DES", 24, 8, false, DESedeEngine::new);
    static final SymmetricCipher AES_128 = cbc("AES-128", 16, 16, false, AESEngine::newInstance);
    static final SymmetricCipher AES_192 = cbc("AES-192", 24, 16, false, AESEngine::newInstance);
    static final SymmetricCipher AES_256 = cbc("AES-256", 32, 16, false, AESEngine::newInstance);
    static final SymmetricCipher CAMELLIA_128 = cbc("Camellia-128", 16, 16, false, CamelliaEngine::new);
    static final SymmetricCipher CAMELLIA_192 = cbc("Camellia-192", 24, 16, false, CamelliaEngine::new);
    static final SymmetricCipher CAMELLIA_256 = cbc("Camellia-256", 32, 16, false, CamelliaEngine::new);
    static final SymmetricCipher SEED = cbc("SEED", 16, 16, false, SEEDEngine::new);

    /// Those that PBES2 names with nothing but a vector.
    private static final Map<String, SymmetricCipher> BY_OID = Map.ofEntries(
            Map.entry("2.16.840.1.101.3.4.1.2", AES_128),
            Map.entry("2.16.840.1.101.3.4.1.22", AES_192),
            Map.entry("2.16.840.1.101.3.4.1.42", AES_256),
            Map.entry("1.2.840.113549.3.7", TRIPLE_DES),
            Map.entry("1.3.14.3.2.7", DES),
            Map.entry("1.2.392.200011.61.1.1.1.2", CAMELLIA_128),
            Map.entry("1.2.392.200011.61.1.1.1.3", CAMELLIA_192),
            Map.entry("1.2.392.200011.61.1.1.1.4", CAMELLIA_256),
            Map.entry("1.2.410.200004.1.4", SEED),
            Map.entry("1.2.410.200046.1.1.2", cbc("ARIA-128", 16, 16, false, ARIAEngine::new)),
            Map.entry("1.2.410.200046.1.1.7", cbc("ARIA-192", 24, 16, false, ARIAEngine::new)),
            Map.entry("1.2.410.200046.1.1.12", cbc("ARIA-256", 32, 16, false, ARIAEngine::new)));

    static Optional<SymmetricCipher> of(String oid) {
        return Optional.ofNullable(BY_OID.get(oid));
    }

    private static SymmetricCipher cbc(
            String name, int keyLength, int block, boolean weak, Supplier<BlockCipher> engine) {
        return new SymmetricCipher(name, keyLength, block, weak, engine);
    }

    private static SymmetricCipher stream(String name, int keyLength) {
        return new SymmetricCipher(name, keyLength, 0, keyLength < 8, () -> {
            throw new IllegalStateException("a stream cipher has no blocks");
        });
    }

    /// @return empty if the padding is wrong, which means the key is; the caller wipes the result
    /// @throws Malformed no key could make sense of this ciphertext
    Optional<byte[]> decrypt(byte[] key, byte[] vector, byte[] ciphertext) throws Malformed {
        if (block == 0) {
            var rc4 = new RC4Engine();
            rc4.init(false, new KeyParameter(key));
            byte[] plain = new byte[ciphertext.length];
            rc4.processBytes(ciphertext, 0, ciphertext.length, plain, 0);
            return Optional.of(plain);
        }
        if (ciphertext.length == 0 || ciphertext.length % block != 0) {
            throw new Malformed("the-length-of-an-encrypted-part-is-wrong");
        }
        if (vector.length != block) {
            throw new Malformed("the-parameters-of-its-encryption-are-broken");
        }
        var cipher = new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(engine.get()));
        cipher.init(false, new ParametersWithIV(parameters(key), vector));
        byte[] padded = new byte[cipher.getOutputSize(ciphertext.length)];
        try {
            int length = cipher.processBytes(ciphertext, 0, ciphertext.length, padded, 0);
            length += cipher.doFinal(padded, length);
            return Optional.of(Arrays.copyOf(padded, length));
        } catch (InvalidCipherTextException _) {
            return Optional.empty();
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    /// The other way round; only for ciphers with blocks.
    ///
    /// @param vector as long as a block
    byte[] encrypt(byte[] key, byte[] vector, byte[] plain) {
        var cipher = new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(engine.get()));
        cipher.init(true, new ParametersWithIV(parameters(key), vector));
        byte[] encrypted = new byte[cipher.getOutputSize(plain.length)];
        try {
            int length = cipher.processBytes(plain, 0, plain.length, encrypted, 0);
            length += cipher.doFinal(encrypted, length);
            return Arrays.copyOf(encrypted, length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("only decrypting can meet wrong padding", e);
        }
    }

    private CipherParameters parameters(byte[] key) {
        return name.startsWith("RC2") ? new RC2Parameters(key, key.length * 8) : new KeyParameter(key);
    }
}

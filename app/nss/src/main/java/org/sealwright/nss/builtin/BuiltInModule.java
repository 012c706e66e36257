package org.sealwright.nss.builtin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.nss.trust.TrustClass;
import org.sealwright.nss.trust.TrustLevel;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.MalformedValue;

/// Finds the compiled-in authorities of a module. Two layouts are known, both of pairs "where, how long":
///
/// - NSS in C (`libnssckbi`, made from `certdata.txt`): the attributes of certificate objects and of trust objects,
/// in
///   whatever order the compiler chose; a trust object says … label, SHA-1 of the certificate, MD5, issuer, serial
///   number, server, e-mail, code signing;
/// - Thunderbird in Rust (`libxul`, its crate `builtins`): label, certificate, server, e-mail.
///
/// What fits neither is passed over: a file of another kind has no authorities.
public final class BuiltInModule {
    private static final int SMALLEST = 200;
    private static final int LARGEST = 16 << 10;
    private static final int LONGEST_LABEL = 256;
    private static final int SHA1_BYTES = 20;
    private static final int MD5_BYTES = 16;
    private static final int LEVEL_BYTES = 8;

    private final ElfImage image;

    private BuiltInModule(ElfImage image) {
        this.image = image;
    }

    /// @throws IOException if the file cannot be read or is no image of this kind
    public static List<BuiltInRoot> read(Path file) throws IOException {
        try (var image = ElfImage.open(file)) {
            return new BuiltInModule(image).roots();
        } catch (IndexOutOfBoundsException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    private List<BuiltInRoot> roots() {
        var trustInC = trustInC();
        var roots = new ArrayList<BuiltInRoot>();
        for (int slot = 0; slot < image.slots(); slot++) {
            var certificate = certificate(slot);
            if (certificate.isPresent()) {
                var at = slot;
                var der = certificate.get();
                Optional.ofNullable(trustInC.get(ByteBuffer.wrap(digest(der))))
                        .map(trust -> new BuiltInRoot(der, trust.label(), trust.settings()))
                        .or(() -> inRust(at, der))
                        .ifPresent(roots::add);
            }
        }
        return roots;
    }

    /// What a trust object says.
    private record TrustInC(String label, TrustSettings settings) {}

    /// By the SHA-1 of the certificate.
    private Map<ByteBuffer, TrustInC> trustInC() {
        var all = new HashMap<ByteBuffer, TrustInC>();
        for (int at = 1; at < image.slots(); at++) {
            if (image.length(at) == SHA1_BYTES
                    && image.follows(at, 6)
                    && image.length(at + 1) == MD5_BYTES
                    && image.holds(at, SHA1_BYTES)) {
                var server = level(at + 4);
                var email = level(at + 5);
                var code = level(at + 6);
                if (server.isPresent() && email.isPresent() && code.isPresent()) {
                    all.put(
                            ByteBuffer.wrap(image.bytes(at, SHA1_BYTES)),
                            new TrustInC(label(at - 1), settings(server.get(), email.get(), code.get())));
                }
            }
        }
        return all;
    }

    /// A pair whose bytes are one DER sequence of exactly that length that begins like a certificate.
    private Optional<byte[]> certificate(int slot) {
        long length = image.length(slot);
        if (length < SMALLEST || length > LARGEST || !image.holds(slot, length)) {
            return Optional.empty();
        }
        var bytes = image.bytes(slot, (int) length);
        if (bytes[0] != 0x30 || bytes[1] != (byte) 0x82 || bytes[4] != 0x30) {
            return Optional.empty();
        }
        try {
            return DerElement.only(bytes).children().size() == 3 ? Optional.of(bytes) : Optional.empty();
        } catch (MalformedValue e) {
            return Optional.empty(); // other data that begins alike
        }
    }

    private Optional<BuiltInRoot> inRust(int slot, byte[] certificate) {
        if (slot == 0 || !image.follows(slot - 1, 3)) {
            return Optional.empty();
        }
        var server = level(slot + 1);
        var email = level(slot + 2);
        return server.isPresent() && email.isPresent()
                ? Optional.of(new BuiltInRoot(
                        certificate, label(slot - 1), settings(server.get(), email.get(), TrustLevel.MUST_VERIFY)))
                : Optional.empty();
    }

    /// The built-in authorities say nothing of clients: whoever may vouch for servers may for them.
    private static TrustSettings settings(TrustLevel server, TrustLevel email, TrustLevel code) {
        return new TrustSettings(server, server, email, code);
    }

    private Optional<TrustLevel> level(int slot) {
        if (image.length(slot) != LEVEL_BYTES || !image.holds(slot, LEVEL_BYTES)) {
            return Optional.empty();
        }
        long code = image.number(slot);
        return TrustLevel.known(code > 0xFFFF ? TrustClass.LEGACY : TrustClass.PKCS11, code);
    }

    private String label(int slot) {
        long length = image.length(slot);
        if (length <= 0 || length > LONGEST_LABEL || !image.holds(slot, length)) {
            return "";
        }
        var bytes = image.bytes(slot, (int) length);
        int end = bytes[bytes.length - 1] == 0 ? bytes.length - 1 : bytes.length;
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-1", e);
        }
    }
}

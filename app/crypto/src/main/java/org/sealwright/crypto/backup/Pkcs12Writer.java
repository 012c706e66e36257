package org.sealwright.crypto.backup;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sealwright.core.backup.BackupEntry;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.BackupWriter;
import org.sealwright.core.problem.UnfitPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.password.Pkcs12Stamp;
import org.sealwright.crypto.password.Sealer;
import org.sealwright.crypto.password.Sealer.Sealed;
import org.sealwright.crypto.work.AllCores;

/// Writes PKCS #12 in two parts, as OpenSSL does: one encrypted safe with all certificates, then one safe of keys
/// that are encrypted one by one. Everything is sealed with a MAC, without which NSS and GnuTLS open nothing.
public final class Pkcs12Writer implements BackupWriter {
    private static final byte[] DATA = Encoding.oid("1.2.840.113549.1.7.1");
    private static final byte[] ENCRYPTED_DATA = Encoding.oid("1.2.840.113549.1.7.6");

    private final SecureRandom random = new SecureRandom();

    @Inject
    public Pkcs12Writer() {}

    @Override
    public byte[] write(List<BackupEntry> entries, BackupFormat format, Passphrase password, Progress progress)
            throws UnfitPassword {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("nothing to back up");
        }
        if (!format.takes(password)) {
            throw new UnfitPassword(null);
        }
        try (var sealer =
                switch (format) {
                    case MODERN -> Sealer.modern(password, random);
                    case COMPATIBLE -> Sealer.compatible(password, random);
                }) {
            return file(new Bags(entries), sealer, progress);
        }
    }

    /// One piece of the work that can be done beside the others.
    private sealed interface Piece {
        record Stamp() implements Piece {}

        record Certificates() implements Piece {}

        record Key(Bags.NamedKey key) implements Piece {}
    }

    /// What came of it.
    private sealed interface Made {
        record Stamp(Pkcs12Stamp stamp) implements Made {}

        record Part(byte[] encoded) implements Made {}
    }

    private static byte[] file(Bags bags, Sealer sealer, Progress progress) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece.Stamp());
        if (bags.hasCertificates()) {
            pieces.add(new Piece.Certificates());
        }
        bags.keys().forEach(key -> pieces.add(new Piece.Key(key)));
        List<Made> made = AllCores.each(pieces, (piece, mayStop) -> make(piece, bags, sealer, mayStop), progress);

        int firstKey = pieces.size() - bags.keys().size();
        var safes = new ArrayList<byte[]>();
        if (bags.hasCertificates()) {
            safes.add(part(made.get(1)));
        }
        safes.add(keySafe(made.subList(firstKey, made.size())));
        return stamped(Encoding.of(Tag.SEQUENCE, safes.toArray(byte[][]::new)), stamp(made.getFirst()));
    }

    private static Made make(Piece piece, Bags bags, Sealer sealer, Progress mayStop) {
        return switch (piece) {
            case Piece.Stamp() -> new Made.Stamp(sealer.stamp(mayStop));
            case Piece.Certificates() -> new Made.Part(encrypted(sealer.seal(bags.certificates(), mayStop)));
            case Piece.Key(var named) -> new Made.Part(shrouded(named, sealer, mayStop));
        };
    }

    private static byte[] part(Made made) {
        return switch (made) {
            case Made.Part(byte[] encoded) -> encoded;
            case Made.Stamp _ -> throw new IllegalStateException("the stamp is no part");
        };
    }

    private static Pkcs12Stamp stamp(Made made) {
        return switch (made) {
            case Made.Stamp(var stamp) -> stamp;
            case Made.Part _ -> throw new IllegalStateException("a part is no stamp");
        };
    }

    private static byte[] shrouded(Bags.NamedKey named, Sealer sealer, Progress mayStop) {
        byte[] pkcs8 = named.key().copyOfPkcs8();
        try {
            Sealed sealed = sealer.seal(pkcs8, mayStop);
            return named.bag(
                    Encoding.of(Tag.SEQUENCE, sealed.algorithm(), Encoding.of(Tag.OCTET_STRING, sealed.octets())));
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    /// ContentInfo with EncryptedData (RFC 5652 section 8).
    private static byte[] encrypted(Sealed safe) {
        byte[] content = Encoding.of(Tag.SEQUENCE, DATA, safe.algorithm(), Encoding.of(Tag.context(0), safe.octets()));
        return contentInfo(ENCRYPTED_DATA, Encoding.of(Tag.SEQUENCE, Encoding.small(0), content));
    }

    /// ContentInfo with SafeContents.
    private static byte[] keySafe(List<Made> keys) {
        byte[] bags =
                Encoding.of(Tag.SEQUENCE, keys.stream().map(Pkcs12Writer::part).toArray(byte[][]::new));
        return contentInfo(DATA, Encoding.of(Tag.OCTET_STRING, bags));
    }

    /// PFX (RFC 7292 section 4).
    private static byte[] stamped(byte[] contents, Pkcs12Stamp stamp) {
        return Encoding.of(
                Tag.SEQUENCE,
                Encoding.small(3),
                contentInfo(DATA, Encoding.of(Tag.OCTET_STRING, contents)),
                stamp.over(contents));
    }

    private static byte[] contentInfo(byte[] type, byte[] content) {
        return Encoding.of(Tag.SEQUENCE, type, Encoding.of(Tag.contextConstructed(0), content));
    }
}

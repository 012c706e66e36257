package org.sealwright.nss;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.nss.key.KeyRow;
import org.sealwright.nss.key.KeySource;
import org.sealwright.nss.key.PublicPart;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// Lists keys by what their rows show to everybody.
final class KeyListing {

    private final DatabaseFiles files;

    KeyListing(DatabaseFiles files) {
        this.files = files;
    }

    List<NssPublicKey> publicKeys() throws NssException {
        var keys = new ArrayList<NssPublicKey>();
        for (var row : files.objects(Part.CERTIFICATES).ofClass(ObjectClass.PUBLIC_KEY)) {
            var part = KeyRow.publicPart(row);
            keys.add(new NssPublicKey(
                    row.id(),
                    row.bytes(Attribute.ID),
                    part.map(PublicPart::algorithm),
                    part.map(PublicPart::publicKeyInfo)));
        }
        return keys;
    }

    List<NssPrivateKey> privateKeys() throws NssException {
        var publicParts = new HashMap<ByteBuffer, PublicPart>();
        for (var row : files.objects(Part.CERTIFICATES).ofClass(ObjectClass.PUBLIC_KEY)) {
            KeyRow.publicPart(row).ifPresent(part -> publicParts.put(ByteBuffer.wrap(row.bytes(Attribute.ID)), part));
        }
        var keys = new ArrayList<NssPrivateKey>();
        for (var row : files.objects(Part.KEYS).ofClass(ObjectClass.PRIVATE_KEY)) {
            keys.add(privateKey(row, publicParts));
        }
        return keys;
    }

    /// EC rows do not always tell the public point; the public key row does.
    private static NssPrivateKey privateKey(ObjectRow row, Map<ByteBuffer, PublicPart> publicParts) {
        var keyId = row.bytes(Attribute.ID);
        var part = KeyRow.publicPart(row).or(() -> Optional.ofNullable(publicParts.get(ByteBuffer.wrap(keyId))));
        return new NssPrivateKey(
                row.id(),
                keyId,
                row.text(Attribute.LABEL),
                part.map(PublicPart::algorithm),
                part.map(PublicPart::publicKeyInfo),
                KeySource.of(row));
    }
}

package org.sealwright.nss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.key.KeyCondition;
import org.sealwright.nss.key.KeyMaterial;
import org.sealwright.nss.key.KeyRow;
import org.sealwright.nss.key.KeySource;
import org.sealwright.nss.key.PublicPart;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.login.PrivateKeyReader;
import org.sealwright.nss.problem.KeyDamaged;
import org.sealwright.nss.problem.NoSuchObject;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.UnsupportedKey;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// Lists keys by what their rows show to everybody, and opens private ones for whoever is logged in.
final class StoredKeys {

    private final DatabaseFiles files;

    StoredKeys(DatabaseFiles files) {
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
        var keys = new ArrayList<NssPrivateKey>();
        for (var row : files.objects(Part.KEYS).ofClass(ObjectClass.PRIVATE_KEY)) {
            keys.add(privateKey(row));
        }
        return keys;
    }

    /// EC rows do not always tell the public point; the public key row does.
    private NssPrivateKey privateKey(ObjectRow row) throws NssException {
        var keyId = row.bytes(Attribute.ID);
        var part = KeyRow.publicPart(row);
        if (part.isEmpty()) {
            part = files.objects(Part.CERTIFICATES).find(ObjectClass.PUBLIC_KEY, Map.of(Attribute.ID, keyId)).stream()
                    .findFirst()
                    .flatMap(KeyRow::publicPart);
        }
        return new NssPrivateKey(
                row.id(),
                keyId,
                row.text(Attribute.LABEL),
                part.map(PublicPart::algorithm),
                part.map(PublicPart::publicKeyInfo),
                KeySource.of(row));
    }

    KeyCondition condition(ObjectId id, @Nullable Login login) throws NssException {
        var row = require(id);
        if (login == null) {
            return new KeyCondition.Locked();
        }
        try {
            read(row, login).close();
            return new KeyCondition.Usable();
        } catch (KeyDamaged | UnsupportedKey e) {
            return new KeyCondition.Damaged(String.valueOf(e.getMessage()));
        }
    }

    byte[] pkcs8(ObjectId id, Session session) throws NssException {
        var row = require(id);
        try (var material = read(row, session.require())) {
            return material.pkcs8();
        }
    }

    private ObjectRow require(ObjectId id) throws NssException {
        return files.objects(id.part())
                .row(id)
                .filter(row -> row.objectClass()
                        .filter(ObjectClass.PRIVATE_KEY::equals)
                        .isPresent())
                .orElseThrow(() -> new NoSuchObject("There is no private key " + id + " in " + files.folder() + "."));
    }

    private KeyMaterial read(ObjectRow row, Login login) throws NssException {
        return new PrivateKeyReader(login, files.meta()::signature).read(row);
    }
}

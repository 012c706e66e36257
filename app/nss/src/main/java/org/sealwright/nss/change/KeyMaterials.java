package org.sealwright.nss.change;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.sealwright.nss.key.KeyMaterial;
import org.sealwright.nss.key.Pkcs8;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.UnsupportedKey;
import org.sealwright.nss.value.MalformedValue;

/// The keys of a change, read once however often it is planned, and wiped at the end.
final class KeyMaterials implements AutoCloseable {

    private final IdentityHashMap<Change, KeyMaterial> materials = new IdentityHashMap<>();

    KeyMaterials(List<? extends Change> changes) throws NssException {
        try {
            for (var change : changes) {
                if (change instanceof Change.AddPrivateKey key) {
                    materials.put(key, Pkcs8.read(key.pkcs8()));
                }
            }
        } catch (MalformedValue e) {
            close();
            throw new UnsupportedKey("The private key cannot be stored: " + e.getMessage() + ".", e);
        }
    }

    KeyMaterial of(Change.AddPrivateKey change) {
        return Objects.requireNonNull(materials.get(change));
    }

    @Override
    public void close() {
        materials.values().forEach(KeyMaterial::close);
    }
}

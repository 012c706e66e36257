package org.sealwright.backup.cli.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.usecase.backup.PersonalKey;
import org.sealwright.kit.cli.CertificateDocument;

/// A private key as JSON.
final class KeyDocument {
    private KeyDocument() {}

    static Map<String, @Nullable Object> of(PersonalKey key) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("spki_sha256", key.id());
        document.put("name", key.name());
        document.put("key", CertificateDocument.of(key.key()));
        document.put(
                "certificates",
                key.certificates().stream()
                        .map(stored -> stored.certificate().sha256().hex())
                        .toList());
        return document;
    }
}

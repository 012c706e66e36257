package org.sealwright.backup.cli.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.archive.CopyDifference;
import org.sealwright.core.archive.CopyDifference.NamedKey;
import org.sealwright.core.archive.CopyDifference.TrustChange;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.kit.cli.CertificateDocument;

/// How a copy differs from now, as part of the JSON documents.
final class DifferenceDocument {
    private DifferenceDocument() {}

    static Map<String, @Nullable Object> of(CopyDifference difference) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("removed", certificates(difference.removed()));
        document.put("added", certificates(difference.added()));
        document.put("keys_removed", keys(difference.keysRemoved()));
        document.put("keys_added", keys(difference.keysAdded()));
        document.put(
                "trust_changed",
                difference.trustChanged().stream().map(DifferenceDocument::of).toList());
        document.put("other_password", difference.otherPassword());
        document.put("now_unreadable", difference.nowUnreadable());
        document.put("other_files", difference.otherFiles());
        return document;
    }

    private static Map<String, Object> of(TrustChange change) {
        var document = new LinkedHashMap<String, Object>();
        document.put("sha256", change.certificate().sha256().hex());
        document.put("name", change.certificate().displayName());
        document.put("then", CertificateDocument.of(change.then()));
        document.put("now", CertificateDocument.of(change.now()));
        return document;
    }

    private static List<Object> certificates(List<StoredCertificate> certificates) {
        return new ArrayList<>(
                certificates.stream().map(CertificateDocument::of).toList());
    }

    private static List<Object> keys(List<NamedKey> keys) {
        var documents = new ArrayList<>();
        for (var key : keys) {
            var document = new LinkedHashMap<String, Object>();
            document.put("spki_sha256", key.key().fingerprint().hex());
            document.put("key", CertificateDocument.of(key.key()));
            document.put("name", key.name());
            documents.add(document);
        }
        return documents;
    }
}

package org.sealwright.csr.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.RequestFacts;
import org.sealwright.core.request.RequestFacts.Weakness;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.csr.usecase.ListRequests.State;
import org.sealwright.kit.cli.CertificateDocument;

/// Requests as parts of the JSON documents (design.md section 4).
final class RequestDocument {
    private static final int LONGEST_PATH = 4096;

    private RequestDocument() {}

    static Map<String, @Nullable Object> of(Listed listed) {
        if (listed.request().isPresent()) {
            return of(listed.request().get(), listed.state());
        }
        var document = bare(listed.key(), List.of());
        document.put("created", null);
        document.put("csr_path", null);
        document.put("state", listed.state().word());
        return document;
    }

    static Map<String, @Nullable Object> of(PendingRequest request, State state) {
        var document = bare(request.key(), request.emails());
        document.put("created", request.created().toString());
        document.put("csr_path", request.csrFile().map(Path::toString).orElse(null));
        document.put("state", state.word());
        return document;
    }

    /// A CSR that is none of the profile's.
    static Map<String, @Nullable Object> of(RequestFacts facts) {
        return bare(facts.key(), facts.emails());
    }

    private static Map<String, @Nullable Object> bare(PublicKeyFacts key, List<String> emails) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("id", key.fingerprint().hex());
        document.put("email", emails.isEmpty() ? null : emails.getFirst());
        document.put("emails", emails);
        document.put("key", CertificateDocument.of(key));
        return document;
    }

    /// Adds what the CSR says.
    static void put(RequestFacts facts, Map<String, @Nullable Object> document) {
        document.put("subject", facts.subject().toString());
        document.put("emails", facts.emails());
        document.put("signature_algorithm", facts.signatureAlgorithm());
        document.put("proof", facts.proof().word());
        document.put(
                "extensions",
                facts.extensions().stream()
                        .map(extension -> Map.of("oid", extension.oid(), "critical", extension.critical()))
                        .toList());
        document.put("challenge_password", facts.challengePassword());
        document.put(
                "weaknesses",
                facts.weaknesses().stream().sorted().map(Weakness::word).toList());
    }

    /// A path for a sentence.
    static String shown(Path file) {
        return ShownText.of(file.toString(), LONGEST_PATH);
    }
}

package org.sealwright.certificates.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.kit.usecase.Checked;

/// Revocation in JSON: `{"sha256","state":"good|revoked|unknown|not-checked",…}`.
final class RevocationDocument {
    private RevocationDocument() {}

    static Map<String, @Nullable Object> of(Checked checked) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("sha256", checked.certificate().sha256().hex());
        document.put("state", checked.status().code());
        switch (checked.status()) {
            case RevocationStatus.Good good -> {
                document.put("means", good.means().word());
                document.put("as_of", good.asOf().toString());
                document.put("until", good.until().toString());
            }
            case RevocationStatus.Revoked revoked -> {
                document.put("means", revoked.means().word());
                document.put("since", revoked.since().toString());
                document.put("why", revoked.why().orElse(null));
            }
            case RevocationStatus.Unknown _ -> document.put("means", "ocsp");
            case RevocationStatus.NotChecked not -> {
                document.put("why", not.why().code());
                document.put("asked", not.location().isEmpty() ? null : not.location());
            }
        }
        return document;
    }
}

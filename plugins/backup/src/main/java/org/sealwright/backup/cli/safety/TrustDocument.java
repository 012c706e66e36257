package org.sealwright.backup.cli.safety;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sealwright.core.trust.Trust;

/// Trust as part of the JSON documents (design.md section 4).
final class TrustDocument {
    private TrustDocument() {}

    static Map<String, String> of(Trust trust) {
        var document = new LinkedHashMap<String, String>();
        document.put("websites", trust.websites().word());
        document.put("email", trust.email().word());
        document.put("software", trust.software().word());
        return document;
    }
}

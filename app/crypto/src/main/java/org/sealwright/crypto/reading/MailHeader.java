package org.sealwright.crypto.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Tells a message (RFC 5322) from other texts by its first lines. `Subject:` and `Issuer:` stand before PEM
/// blocks as well, so it takes fields that only mails have.
final class MailHeader {
    private static final int LOOKED_AT = 64 << 10;
    private static final Set<String> TELLING =
            Set.of("from", "to", "date", "received", "message-id", "return-path", "delivered-to", "reply-to", "sender");
    private static final Set<String> DECISIVE =
            Set.of("mime-version", "content-type", "content-transfer-encoding", "dkim-signature");

    private MailHeader() {}

    static boolean isIn(byte[] text) {
        String head = new String(text, 0, Math.min(text.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        var telling = new HashSet<String>();
        boolean decisive = false;
        boolean first = true;
        for (String line : (Iterable<String>) head.lines()::iterator) {
            if (line.isEmpty()) {
                break;
            }
            boolean continued = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            int colon = line.indexOf(':');
            if (first && (line.startsWith("From ") || line.startsWith(">From "))) {
                first = false;
                continue;
            }
            if (continued ? first : !isFieldName(line, colon)) {
                return false;
            }
            first = false;
            if (!continued) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                decisive |= DECISIVE.contains(name);
                if (TELLING.contains(name)) {
                    telling.add(name);
                }
            }
        }
        return decisive || telling.size() >= 2;
    }

    private static boolean isFieldName(String line, int colon) {
        if (colon < 1 || colon > 76) {
            return false;
        }
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            boolean spaceBeforeColon = c == ' ' && line.substring(i, colon).isBlank();
            if ((c < 33 && !spaceBeforeColon) || c > 126) {
                return false;
            }
        }
        return true;
    }
}

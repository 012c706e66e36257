package org.sealwright.crypto.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A MIME entity: header fields and a body, with CRLF line ends. Reads and writes what this room makes, byte for
/// byte,
/// since a signature covers the bytes.
///
/// @param fields by their names as written; each once
record Entity(Map<String, String> fields, byte[] body) {
    static final String CRLF = "\r\n";
    private static final int LINE = 76;
    private static final Pattern FOLD = Pattern.compile("\r\n[ \t]+");

    /// The body in base64.
    static Entity base64(Map<String, String> fields, byte[] content) {
        var all = new LinkedHashMap<>(fields);
        all.put("Content-Transfer-Encoding", "base64");
        var text = Base64.getMimeEncoder(LINE, CRLF.getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return new Entity(all, (text + CRLF).getBytes(StandardCharsets.US_ASCII));
    }

    /// Empty if there is no end of a header.
    static Optional<Entity> read(byte[] bytes) {
        // One character for each byte, so that positions are those of the bytes.
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(CRLF + CRLF);
        if (end < 0) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, String>();
        for (var line : FOLD.matcher(text.substring(0, end)).replaceAll(" ").split(CRLF, -1)) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        int body = end + 2 * CRLF.length();
        return Optional.of(new Entity(fields, java.util.Arrays.copyOfRange(bytes, body, bytes.length)));
    }

    byte[] toByteArray() {
        var out = new ByteArrayOutputStream();
        fields.forEach((name, value) -> out.writeBytes((name + ": " + value + CRLF).getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(CRLF.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        return out.toByteArray();
    }

    /// The media type in lower case, without parameters.
    String type() {
        return field("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// A parameter of the media type; empty if there is none.
    Optional<String> parameter(String name) {
        var matcher = Pattern.compile(
                        ";\\s*" + Pattern.quote(name) + "\\s*=\\s*\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE)
                .matcher(field("Content-Type"));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private String field(String name) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /// The body, decoded; empty if it is damaged.
    Optional<byte[]> content() {
        if (!field("Content-Transfer-Encoding").equalsIgnoreCase("base64")) {
            return Optional.of(body);
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(body));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

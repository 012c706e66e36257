package org.sealwright.store.network;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The head of an answer, and the way to its content (RFC 9112 sections 4 to 7).
final class Answer {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,15})[ \\t]*(?:;.*)?");
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_LINES = 200;

    private final int status;
    private final Map<String, String> fields;
    private final InputStream input;

    private Answer(int status, Map<String, String> fields, InputStream input) {
        this.status = status;
        this.fields = fields;
        this.input = input;
    }

    static Answer read(InputStream input) throws IOException {
        var answer = head(input);
        for (int i = 0; answer.status < 200 && i < MOST_LINES; i++) {
            answer = head(input); // that was "go on", or the like
        }
        return answer;
    }

    private static Answer head(InputStream input) throws IOException {
        var first = STATUS.matcher(line(input));
        if (!first.matches()) {
            throw new IOException("this is no answer of a web server");
        }
        var fields = new HashMap<String, String>();
        for (int i = 0; i < MOST_LINES; i++) {
            var line = line(input);
            if (line.isEmpty()) {
                return new Answer(Integer.parseInt(first.group(1)), fields, input);
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new IOException("the head of the answer has no end");
    }

    int status() {
        return status;
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// How long the content is, by its own words.
    OptionalLong announced() {
        return fields.containsKey("transfer-encoding")
                ? OptionalLong.empty()
                : field("content-length").stream()
                        .filter(text -> LENGTH.matcher(text).matches())
                        .mapToLong(Long::parseLong)
                        .findFirst();
    }

    /// The content, but no more than one byte beyond the limit: then it is too long, and the rest stays with the
    /// server.
    byte[] content(int limit) throws IOException {
        if (field("transfer-encoding").isPresent()) {
            if (!field("transfer-encoding").get().equalsIgnoreCase("chunked")) {
                throw new IOException("the answer is packed in a way that was not asked for");
            }
            return chunks(limit);
        }
        if (announced().isEmpty()) {
            return input.readNBytes(limit + 1);
        }
        int wanted = (int) Math.min(announced().getAsLong(), limit + 1L);
        var content = input.readNBytes(wanted);
        if (content.length < wanted) {
            throw new EOFException("the answer breaks off");
        }
        return content;
    }

    private byte[] chunks(int limit) throws IOException {
        var content = new ByteArrayOutputStream();
        while (content.size() <= limit) {
            var size = CHUNK.matcher(line(input));
            if (!size.matches()) {
                throw new IOException("a part of the answer has no size");
            }
            long length = Long.parseLong(size.group(1), 16);
            if (length == 0) {
                break;
            }
            int wanted = (int) Math.min(length, limit + 1L - content.size());
            var part = input.readNBytes(wanted);
            if (part.length < wanted) {
                throw new EOFException("the answer breaks off");
            }
            content.writeBytes(part);
            if (wanted == length && !line(input).isEmpty()) {
                throw new IOException("a part of the answer is longer than its size");
            }
        }
        return content.toByteArray();
    }

    private static String line(InputStream input) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("the answer breaks off");
            }
            if (line.size() >= LONGEST_LINE) {
                throw new IOException("a line of the answer has no end");
            }
            line.write(next);
        }
        var text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}

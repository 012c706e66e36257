package org.sealwright.store.policy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what `reg export` and the registry editor write (`.reg`): a file for people to check before it is spread.
final class RegistryExport {
    private static final String HEAD = "Windows Registry Editor Version 5.00";
    private static final Pattern VALUE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"=(.*)", Pattern.DOTALL);
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\R\\s*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    /// Keys of settings, `Recommended`, and its keys of settings.
    private static final int DEEPEST = 2;

    private final NavigableMap<String, Map<String, String>> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /// It is none, or is damaged.
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String reason) {
            super(reason);
        }
    }

    private RegistryExport() {}

    static boolean is(byte[] bytes) {
        return text(bytes).startsWith(HEAD);
    }

    /// The key of a path, in whichever hive.
    ///
    /// @return empty if the file says nothing about it
    static Optional<Registry.Key> read(byte[] bytes, String path) throws NotUnderstood {
        var export = new RegistryExport();
        export.readLines(CONTINUED.matcher(text(bytes)).replaceAll(""));
        var found = export.keys.entrySet().stream()
                .filter(key -> below(key.getKey()).equalsIgnoreCase(path))
                .map(key -> export.key(key.getKey(), DEEPEST))
                .findFirst();
        return found;
    }

    private static String text(byte[] bytes) {
        boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        var text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void readLines(String text) throws NotUnderstood {
        @Nullable Map<String, String> values = null;
        for (var line : text.lines().skip(1).map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                values = keys.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new LinkedHashMap<>());
                continue;
            }
            var value = VALUE.matcher(line);
            if (values == null || !value.matches()) {
                throw new NotUnderstood(line);
            }
            values.put(unescaped(value.group(1)), value(value.group(2)));
        }
    }

    private static String value(String written) throws NotUnderstood {
        var lower = written.toLowerCase(Locale.ROOT);
        if (written.length() > 1 && written.startsWith("\"") && written.endsWith("\"")) {
            return unescaped(written.substring(1, written.length() - 1));
        }
        try {
            if (lower.startsWith("dword:")) {
                return Integer.toUnsignedString(Integer.parseUnsignedInt(lower.substring("dword:".length()), 16));
            }
            if (lower.startsWith("hex(7):") || lower.startsWith("hex(2):")) {
                return lines(lower.substring("hex(7):".length()), lower.charAt(4) == '7');
            }
        } catch (NumberFormatException _) {
            throw new NotUnderstood(written);
        }
        throw new NotUnderstood(written);
    }

    private static String lines(String hex, boolean several) {
        var parts = hex.split(",", -1);
        var bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i].strip(), 16);
        }
        var texts = new String(bytes, StandardCharsets.UTF_16LE).split("\0", -1);
        if (!several) {
            return texts[0];
        }
        var lines = new StringBuilder();
        for (var text : texts) {
            if (!text.isEmpty()) {
                lines.append(text).append('\n');
            }
        }
        return lines.toString();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(1)));
    }

    /// Without the hive.
    private static String below(String name) {
        return name.substring(name.indexOf('\\') + 1);
    }

    /// @param deep how far down to look
    private Registry.Key key(String name, int deep) {
        var children = new LinkedHashMap<String, Registry.Key>();
        var begin = name + "\\";
        // In this order all that is below stands together.
        for (var other : keys.tailMap(begin, false).keySet()) {
            if (deep == 0 || !other.regionMatches(true, 0, begin, 0, begin.length())) {
                break;
            }
            if (other.indexOf('\\', begin.length()) < 0) {
                children.put(other.substring(begin.length()), key(other, deep - 1));
            }
        }
        return new Registry.Key(keys.getOrDefault(name, Map.of()), children);
    }
}

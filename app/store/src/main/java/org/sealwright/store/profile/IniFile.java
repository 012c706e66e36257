package org.sealwright.store.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A Mozilla INI file, read as Mozilla's own parser does: `[section]`, `key=value`, comments after `;` or `#`,
/// lines that fit nothing skipped. Whatever is in it, reading never fails.
final class IniFile {
    /// A file of this size lists tens of thousands of profiles; a larger one is no INI file.
    private static final int MAXIMUM_BYTES = 4 << 20;

    /// @param values the last one of a repeated key
    record Section(String name, Map<String, String> values) {
        String value(String key) {
            return values.getOrDefault(key, "");
        }
    }

    private IniFile() {}

    /// The sections in their order; none if the file is not there or cannot be read.
    static List<Section> read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return parse(new String(stream.readNBytes(MAXIMUM_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<Section> parse(String text) {
        var sections = new ArrayList<Section>();
        text.lines().map(line -> line.replace("\uFEFF", "").strip()).forEach(line -> {
            if (line.startsWith("[") && line.endsWith("]")) {
                sections.add(new Section(line.substring(1, line.length() - 1), new LinkedHashMap<>()));
            } else if (!sections.isEmpty() && !line.startsWith(";") && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    var key = line.substring(0, equals).strip();
                    sections.getLast()
                            .values()
                            .put(key, line.substring(equals + 1).strip());
                }
            }
        });
        return sections;
    }
}

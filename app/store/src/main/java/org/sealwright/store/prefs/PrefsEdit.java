package org.sealwright.store.prefs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.store.prefs.PrefsFile.Statement;

/// Changes to a `prefs.js`, every other byte of which stays: a setting that is there gets its new value in its
/// place, a new one goes to the end, one that is removed goes with its line.
final class PrefsEdit {
    /// Bytes to be put where others were.
    private record Splice(int start, int end, byte[] fresh) {}

    private static final Optional<PrefValue> STAYS = Optional.of(new PrefValue.Flag(true));

    private final PrefsFile file;
    private final Map<String, Optional<PrefValue>> wanted = new LinkedHashMap<>();

    PrefsEdit(PrefsFile file) {
        this.file = file;
    }

    void set(String name, PrefValue value) {
        wanted.put(name, Optional.of(value));
    }

    void remove(String name) {
        wanted.put(name, Optional.empty());
    }

    /// The file with the changes; empty if it says all of them already.
    ///
    /// @throws IllegalStateException if another setting would not be what it was; nothing has been written then
    Optional<byte[]> result() {
        wanted.entrySet().removeIf(entry -> file.get(entry.getKey()).equals(entry.getValue()));
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var edited = splice();
        check(PrefsFile.parse(edited));
        return Optional.of(edited);
    }

    private byte[] splice() {
        var splices = new ArrayList<Splice>();
        var added = new ArrayList<String>();
        wanted.forEach((name, value) -> {
            var place = file.statement(name);
            if (value.isEmpty()) {
                file.statements().stream()
                        .filter(statement -> statement.name().equals(name))
                        .map(this::removal)
                        .forEach(splices::add);
            } else if (place.isPresent()) {
                var old = place.get();
                splices.add(
                        new Splice(old.valueStart(), old.valueEnd(), value.get().encoded()));
            } else {
                added.add(source(name, value.get()));
            }
        });
        if (!added.isEmpty()) {
            splices.add(addition(added));
        }
        return applied(splices);
    }

    private byte[] applied(List<Splice> splices) {
        splices.sort(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::end));
        var bytes = file.bytes();
        var edited = new ByteArrayOutputStream(bytes.length + 1024);
        int done = 0;
        for (var splice : splices) {
            edited.write(bytes, done, splice.start() - done);
            edited.writeBytes(splice.fresh());
            done = splice.end();
        }
        edited.write(bytes, done, bytes.length - done);
        return edited.toByteArray();
    }

    /// A setting that is alone on its line goes with the line.
    private Splice removal(Statement statement) {
        var bytes = file.bytes();
        int start = statement.start();
        while (start > 0 && isBlank(bytes[start - 1])) {
            start--;
        }
        int end = statement.end();
        while (end < bytes.length && isBlank(bytes[end])) {
            end++;
        }
        boolean fromLineStart = start == 0 || isLineEnd(bytes[start - 1]);
        boolean toLineEnd = end == bytes.length || isLineEnd(bytes[end]);
        if (!fromLineStart || !toLineEnd) {
            return new Splice(statement.start(), statement.end(), new byte[0]);
        }
        if (end < bytes.length) {
            end += bytes[end] == '\r' && end + 1 < bytes.length && bytes[end + 1] == '\n' ? 2 : 1;
        }
        return new Splice(start, end, new byte[0]);
    }

    /// New settings: behind the last byte, or where Thunderbird would not read them there, behind the last setting
    /// that it does read.
    private Splice addition(List<String> added) {
        var bytes = file.bytes();
        var lineEnd = lineEnd();
        var text = String.join(lineEnd, added);
        if (!file.soundToTheEnd()) {
            var kept = file.statements().stream()
                    .filter(statement ->
                            wanted.getOrDefault(statement.name(), STAYS).isPresent())
                    .mapToInt(Statement::end)
                    .max();
            int place = kept.orElse(new PrefsLexer(bytes).start());
            var fresh = kept.isPresent() ? lineEnd + text : text + lineEnd;
            return new Splice(place, place, fresh.getBytes(StandardCharsets.UTF_8));
        }
        boolean onNewLine = bytes.length == 0 || isLineEnd(bytes[bytes.length - 1]);
        var fresh = (onNewLine ? "" : lineEnd) + text + lineEnd;
        return new Splice(bytes.length, bytes.length, fresh.getBytes(StandardCharsets.UTF_8));
    }

    private static String source(String name, PrefValue value) {
        return "user_pref(" + new String(new PrefValue.Text(name).encoded(), StandardCharsets.UTF_8) + ", "
                + new String(value.encoded(), StandardCharsets.UTF_8) + ");";
    }

    /// As the last line of the file ends.
    private String lineEnd() {
        var bytes = file.bytes();
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i > 0 && bytes[i - 1] == '\r' ? "\r\n" : "\n";
            }
            if (bytes[i] == '\r') {
                return "\r";
            }
        }
        return "\n";
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isLineEnd(byte c) {
        return c == '\n' || c == '\r';
    }

    /// The proof before anything is written: ours are as wanted, and every other setting is there as often and with
    /// the same values as before.
    private void check(PrefsFile edited) {
        wanted.forEach((name, value) -> {
            if (!edited.get(name).equals(value)) {
                throw new IllegalStateException("the setting " + name + " would not be read as it was written");
            }
        });
        if (!others(edited).equals(others(file))) {
            throw new IllegalStateException("other settings would change");
        }
    }

    private List<Map.Entry<String, PrefValue>> others(PrefsFile prefs) {
        return prefs.statements().stream()
                .filter(statement -> !wanted.containsKey(statement.name()))
                .map(statement -> Map.entry(statement.name(), statement.value()))
                .toList();
    }
}

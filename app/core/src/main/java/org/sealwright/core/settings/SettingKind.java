package org.sealwright.core.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a setting can be: how its text is read, and everything a control, a check or a template of an
/// organisation's policy has to know. One declaration serves them all.
public sealed interface SettingKind<T> {
    /// A text or an entry of a list that is longer is refused: nobody means it.
    int LONGEST = 64 << 10;

    /// So many entries a list has at most.
    int MOST_ENTRIES = 1000;

    /// What stands where a plain value or a list of plain values should (an object, a list of lists, nothing at
    /// all) is handed on as a text that begins with this; no kind takes it.
    String NOT_PLAIN = "\0";

    /// A value's text as people read it: the entries of a list with commas, and what is no plain value without its
    /// mark.
    static String onOneLine(String text) {
        var unmarked = text.startsWith(NOT_PLAIN) ? text.substring(NOT_PLAIN.length()) : text;
        return String.join(", ", unmarked.lines().toList());
    }

    /// @throws IllegalArgumentException for a text it does not accept; the message says why, in English
    T read(String text);

    String write(T value);

    /// Yes or no.
    record Flag() implements SettingKind<Boolean> {
        @Override
        public Boolean read(String text) {
            return switch (text) {
                // The registry of Windows knows numbers only.
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> throw new IllegalArgumentException("neither true nor false");
            };
        }

        @Override
        public String write(Boolean value) {
            return value.toString();
        }
    }

    /// A whole number.
    ///
    /// @param least smallest that is accepted
    /// @param most  greatest
    record Whole(int least, int most) implements SettingKind<Integer> {
        @Override
        public Integer read(String text) {
            int number;
            try {
                number = Integer.parseInt(text);
            } catch (NumberFormatException _) {
                throw new IllegalArgumentException("not a whole number");
            }
            if (number < least || number > most) {
                throw new IllegalArgumentException(number + " is not between " + least + " and " + most);
            }
            return number;
        }

        @Override
        public String write(Integer value) {
            return value.toString();
        }
    }

    /// One of some words, in capital letters; read in any.
    ///
    /// @param formerly what was written for it by earlier versions, in small letters, and what it means now
    record Choice<E extends Enum<E>>(Class<E> type, Map<String, E> formerly) implements SettingKind<E> {
        public Choice {
            formerly = Map.copyOf(formerly);
        }

        public List<E> values() {
            return List.of(type.getEnumConstants());
        }

        @Override
        public E read(String text) {
            return values().stream()
                    .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .or(() -> Optional.ofNullable(formerly.get(text.toLowerCase(Locale.ROOT))))
                    .orElseThrow(() -> new IllegalArgumentException("none of " + values()));
        }

        @Override
        public String write(E value) {
            return value.name();
        }
    }

    /// One line.
    ///
    /// @param check throws [IllegalArgumentException] for a text it does not accept
    record Text(Consumer<String> check) implements SettingKind<String> {
        public Text() {
            this(_ -> {});
        }

        @Override
        public String read(String text) {
            var line = oneLine(text);
            check.accept(line);
            return line;
        }

        @Override
        public String write(String value) {
            return value;
        }
    }

    /// Several texts. As one text: lines, each of them ended. A text without any end of line is a list with commas,
    /// as people write it by hand.
    ///
    /// @param words what usually stands in it; empty if that cannot be said. Others are read all the same: what a
    ///   word means that this version does not know is for its reader to decide
    record Texts(List<String> words) implements SettingKind<List<String>> {
        public Texts {
            words = List.copyOf(words);
        }

        @Override
        public List<String> read(String text) {
            // What was meant for a flag is no list, although it could be read as one with a single entry.
            if (text.equals("true") || text.equals("false")) {
                throw new IllegalArgumentException("not a list");
            }
            var parts = text.contains("\n") ? text.lines() : Arrays.stream(text.split(",", -1));
            var entries = parts.map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(SettingKind::checked)
                    .limit(MOST_ENTRIES + 1L)
                    .toList();
            if (entries.size() > MOST_ENTRIES) {
                throw new IllegalArgumentException("more than " + MOST_ENTRIES + " entries");
            }
            return entries;
        }

        @Override
        public String write(List<String> value) {
            var text = new StringBuilder();
            value.forEach(entry -> text.append(entry).append('\n'));
            return text.toString();
        }
    }

    /// A file or folder, named from the root of the file system on or from the user's home (`~/Backups`); empty
    /// for none.
    ///
    /// @param folder a folder, no file
    record Place(boolean folder) implements SettingKind<Optional<Path>> {
        private static final String IN_HOME = "~/";

        @Override
        public Optional<Path> read(String text) {
            if (text.isBlank()) {
                return Optional.empty();
            }
            var path = path(oneLine(text.strip()));
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException("not an absolute path");
            }
            return Optional.of(path);
        }

        private static Path path(String text) {
            try {
                return text.startsWith(IN_HOME)
                        ? Path.of(System.getProperty("user.home"), text.substring(IN_HOME.length()))
                        : Path.of(text);
            } catch (InvalidPathException _) {
                throw new IllegalArgumentException("no file can have this name");
            }
        }

        @Override
        public String write(Optional<Path> value) {
            return value.map(Path::toString).orElse("");
        }
    }

    /// What the program keeps for itself in the user's settings; nobody sees or decides it.
    record Internal<T>(Function<String, T> reading, Function<T, String> writing) implements SettingKind<T> {
        @Override
        public T read(String text) {
            return reading.apply(text);
        }

        @Override
        public String write(T value) {
            return writing.apply(value);
        }
    }

    private static String oneLine(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("more than one line");
        }
        return checked(text);
    }

    private static String checked(String text) {
        if (text.startsWith(NOT_PLAIN)) {
            throw new IllegalArgumentException("not a plain value");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        return text;
    }
}

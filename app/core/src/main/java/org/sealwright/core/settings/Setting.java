package org.sealwright.core.settings;

import java.util.function.Function;

/// A setting, declared once.
///
/// @param key stable, dotted: `window.theme`
/// @param fallback used when neither policy nor user says anything
/// @param read from its text; throws [IllegalArgumentException] for a text it does not accept
/// @param write to its text
public record Setting<T>(String key, T fallback, Function<String, T> read, Function<T, String> write) {
    public static Setting<String> text(String key, String fallback) {
        return new Setting<>(key, fallback, text -> text, text -> text);
    }

    public static Setting<Integer> number(String key, int fallback) {
        return new Setting<>(key, fallback, Integer::valueOf, String::valueOf);
    }

    /// A number that is refused outside `least` to `most`.
    public static Setting<Integer> number(String key, int fallback, int least, int most) {
        return new Setting<>(key, fallback, text -> numberOf(text, least, most), String::valueOf);
    }

    public static Setting<Boolean> flag(String key, boolean fallback) {
        return new Setting<>(key, fallback, Setting::flagOf, String::valueOf);
    }

    public static <E extends Enum<E>> Setting<E> choice(String key, E fallback) {
        return new Setting<>(key, fallback, text -> Enum.valueOf(fallback.getDeclaringClass(), text), Enum::name);
    }

    private static int numberOf(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not between " + least + " and " + most);
        }
        return number;
    }

    private static boolean flagOf(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }
}

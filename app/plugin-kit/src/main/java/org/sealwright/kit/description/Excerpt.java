package org.sealwright.kit.description;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;

/// The beginning of something that may be very long, for windows: a certificate can hold tens of thousands of
/// addresses, and each field that is shown costs components.
///
/// @param shown what is shown of it
/// @param more  how many are not
public record Excerpt<T>(List<T> shown, int more) {
    /// Values that are shown in one section at most.
    public static final int MOST = 200;

    public Excerpt {
        shown = List.copyOf(shown);
    }

    /// Values that are shown of one certificate, before the last section.
    private static final int MOST_OF_ALL = 5 * MOST;

    /// Of sections, each of which is shown as an excerpt itself; `more` counts sections.
    ///
    /// @param size how many values a section holds
    public static <T> Excerpt<T> ofSections(List<T> all, ToIntFunction<T> size) {
        int count = 0;
        for (int values = 0; count < all.size() && values < MOST_OF_ALL; count++) {
            values += Math.clamp(size.applyAsInt(all.get(count)), 1, MOST);
        }
        return new Excerpt<>(all.subList(0, count), all.size() - count);
    }

    /// Of fields: one without values counts as one.
    public static Excerpt<Field> ofFields(List<Field> all) {
        return of(
                all,
                field -> field.values().size(),
                (field, count) -> new Field(field.name(), Excerpt.first(field.values(), count)));
    }

    /// Of things that hold several values each; the last one shown may be cut.
    ///
    /// @param size how many values it holds
    /// @param cut  the same with its first values only
    public static <T> Excerpt<T> of(List<T> all, ToIntFunction<T> size, BiFunction<T, Integer, T> cut) {
        var shown = new ArrayList<T>();
        int left = MOST;
        int more = 0;
        for (var each : all) {
            int values = Math.max(1, size.applyAsInt(each));
            int taken = Math.min(values, left);
            if (taken > 0) {
                shown.add(taken == values ? each : cut.apply(each, taken));
            }
            left -= taken;
            more += values - taken;
        }
        return new Excerpt<>(shown, more);
    }

    /// The first values, or all if they are fewer.
    public static <T> List<T> first(List<T> all, int count) {
        return all.subList(0, Math.min(all.size(), count));
    }
}

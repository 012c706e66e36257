package org.sealwright.core.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;

/// A setting, declared once: for those who read it, for its control on the settings page, and for the templates and
/// the check of an organisation's policy.
///
/// ```java
/// static final Setting<Boolean> REQUIRED =
///         Setting.flag("backup.required", false).forOrganisations().strictly(true);
/// ```
///
/// @param key stable, dotted: `window.theme`
/// @param fallback used when neither policy nor user says anything
/// @param kind what it can be
/// @param audience who may decide it
/// @param ifUnknown what holds while what the organisation decided cannot be read
/// @param example for templates and documents; empty if one can be made up
public record Setting<T>(
        String key, T fallback, SettingKind<T> kind, Audience audience, IfUnknown<T> ifUnknown, Optional<T> example) {
    /// The strict side of lists: an entry that means nothing, so that nothing is allowed where lists say what is,
    /// and nothing is understood where they say what has to be.
    public static final List<String> NOBODY_KNOWS = List.of("?");

    /// Who may decide.
    public enum Audience {
        /// The user, whom the organisation may overrule (mandatory) or make a suggestion to (recommended).
        EVERYBODY,
        /// The user, whom the organisation may overrule; a suggestion would make no sense.
        EVERYBODY_OR_MANDATORY,
        /// Only the organisation. What the user's file says does not count, and the settings page shows it only
        /// where the organisation decided it.
        ORGANISATION
    }

    /// What holds while a carrier of the policy is broken, so that nobody knows what the organisation decided.
    public sealed interface IfUnknown<T> {
        /// Nothing was said about it: it goes on as if the organisation had decided nothing.
        record Unsaid<T>() implements IfUnknown<T> {}

        /// The same, and somebody thought about it: nothing is lost that protects anything.
        record Harmless<T>() implements IfUnknown<T> {}

        /// At least this holds.
        ///
        /// @param value    what the strict side is
        /// @param stricter chooses of two values; of several sayings that are known, the strictest holds too
        record Strict<T>(T value, BinaryOperator<T> stricter) implements IfUnknown<T> {}
    }

    private Setting(String key, T fallback, SettingKind<T> kind) {
        this(key, fallback, kind, Audience.EVERYBODY, new IfUnknown.Unsaid<>(), Optional.empty());
    }

    public static Setting<String> text(String key, String fallback) {
        return new Setting<>(key, fallback, new SettingKind.Text());
    }

    /// A text of a form of its own.
    ///
    /// @param check throws [IllegalArgumentException] for a text it does not accept
    public static Setting<String> text(String key, String fallback, Consumer<String> check) {
        return new Setting<>(key, fallback, new SettingKind.Text(check));
    }

    /// A number that is refused outside `least` to `most`.
    public static Setting<Integer> number(String key, int fallback, int least, int most) {
        return new Setting<>(key, fallback, new SettingKind.Whole(least, most));
    }

    public static Setting<Boolean> flag(String key, boolean fallback) {
        return new Setting<>(key, fallback, new SettingKind.Flag());
    }

    public static <E extends Enum<E>> Setting<E> choice(String key, E fallback) {
        return choice(key, fallback, Map.of());
    }

    /// A choice that was something else once.
    ///
    /// @param formerly what earlier versions wrote for it (see [SettingKind.Choice])
    public static <E extends Enum<E>> Setting<E> choice(String key, E fallback, Map<String, E> formerly) {
        return new Setting<>(key, fallback, new SettingKind.Choice<>(fallback.getDeclaringClass(), formerly));
    }

    /// Several texts; none if nobody says anything.
    ///
    /// @param words what usually stands in it (see [SettingKind.Texts]); none if that cannot be said
    public static Setting<List<String>> list(String key, String... words) {
        return new Setting<>(key, List.of(), new SettingKind.Texts(List.of(words)));
    }

    /// A folder; none if nobody says anything.
    public static Setting<Optional<Path>> folder(String key) {
        return new Setting<>(key, Optional.empty(), new SettingKind.Place(true));
    }

    /// A file; none if nobody says anything.
    public static Setting<Optional<Path>> file(String key) {
        return new Setting<>(key, Optional.empty(), new SettingKind.Place(false));
    }

    /// What the program remembers for itself; it belongs into no [group][Setting] of the settings page.
    ///
    /// @param read throws [IllegalArgumentException] for a text it does not accept
    public static <T> Setting<T> internal(String key, T fallback, Function<String, T> read, Function<T, String> write) {
        return new Setting<>(key, fallback, new SettingKind.Internal<>(read, write));
    }

    /// The same, for organisations alone.
    public Setting<T> forOrganisations() {
        return new Setting<>(key, fallback, kind, Audience.ORGANISATION, ifUnknown, example);
    }

    /// The same, not to be recommended: a policy decides it or says nothing.
    public Setting<T> onlyMandatory() {
        return new Setting<>(key, fallback, kind, Audience.EVERYBODY_OR_MANDATORY, ifUnknown, example);
    }

    /// The same, with its strict side, than which nothing is stricter.
    public Setting<T> strictly(T value) {
        return strictly(value, (strict, _) -> strict);
    }

    /// The same, with its strict side.
    ///
    /// @param stricter chooses the stricter of two values; the first is at least as strict as the strict side
    public Setting<T> strictly(T value, BinaryOperator<T> stricter) {
        return new Setting<>(key, fallback, kind, audience, new IfUnknown.Strict<>(value, stricter), example);
    }

    /// The same, and nothing that protects is lost while nobody knows what the organisation decided.
    public Setting<T> harmlessIfLost() {
        return new Setting<>(key, fallback, kind, audience, new IfUnknown.Harmless<>(), example);
    }

    /// Holds at least, and cannot be changed, while what the organisation decided cannot be read.
    ///
    /// @return empty if it goes on as if the organisation had decided nothing
    public Optional<T> strict() {
        return ifUnknown instanceof IfUnknown.Strict<T> side ? Optional.of(side.value()) : Optional.empty();
    }

    /// The stricter of two values; the first if this has no strict side.
    public T stricter(T one, T other) {
        return ifUnknown instanceof IfUnknown.Strict<T> side ? side.stricter().apply(one, other) : one;
    }

    /// The same, with a value that shows what it is for.
    public Setting<T> like(T value) {
        return new Setting<>(key, fallback, kind, audience, ifUnknown, Optional.of(value));
    }

    /// @throws IllegalArgumentException for a text it does not accept
    public T read(String text) {
        return kind.read(text);
    }

    public String write(T value) {
        return kind.write(value);
    }

    /// Whether an organisation may suggest a value that the user may change.
    public boolean recommendable() {
        return audience == Audience.EVERYBODY;
    }

    public boolean onlyForOrganisations() {
        return audience == Audience.ORGANISATION;
    }
}

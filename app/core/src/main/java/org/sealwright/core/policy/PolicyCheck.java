package org.sealwright.core.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.core.policy.EntryCheck.Fault;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.SettingKind;

/// Compares what one carrier says with the settings there are: for those who write a policy.
public final class PolicyCheck {
    /// An absolute path on any system the program runs on: a policy is often written on another one.
    private static final Pattern ABSOLUTE = Pattern.compile("(/|~/|[A-Za-z]:[\\\\/]|\\\\\\\\).*");

    /// Keys at the top of a policy that are settings of no one and yet no mistake.
    private static final List<String> SECTIONS = List.of("settings", "recommended", "plugins");

    private final Map<String, Setting<?>> settings;
    private final Map<Setting<?>, EntryCheck> closer;

    /// @param settings all there are
    /// @param closer   looks at the entries of some of them
    public PolicyCheck(Collection<Setting<?>> settings, Map<Setting<?>, EntryCheck> closer) {
        this.closer = Map.copyOf(closer);
        this.settings = settings.stream().collect(Collectors.toMap(Setting::key, Function.identity(), (one, _) -> one));
    }

    /// Something that is not right.
    ///
    /// @param where     the key it is about
    /// @param what      what is wrong
    /// @param value     what stands there
    /// @param didYouMean what was probably meant
    /// @param setting   the one it is about; empty if there is none
    /// @param why       it is not right; empty if that is clear from the rest
    public record Mistake(
            String where,
            What what,
            String value,
            Optional<String> didYouMean,
            Optional<Setting<?>> setting,
            Optional<Clause> why) {
        Mistake(String where, What what, String value, Optional<String> didYouMean, Optional<Setting<?>> setting) {
            this(where, what, value, didYouMean, setting, Optional.empty());
        }
    }

    /// What can be wrong.
    public enum What {
        /// A part of the file that means nothing.
        UNKNOWN_SECTION,
        /// There is no such setting; of this version, or in a plugin that is not there.
        UNKNOWN_KEY,
        /// The setting does not take the value.
        VALUE,
        /// An entry of a list that has no meaning.
        WORD,
        /// A text, or an entry of a list, that is not understood by whoever obeys it.
        ENTRY,
        /// A text, or an entry of a list, that is understood and has no effect on this computer; it may have on
        /// those that the policy is for.
        NOT_HERE,
        /// It cannot be recommended, only decided.
        NOT_TO_BE_RECOMMENDED
    }

    /// All that is wrong with what can be understood at all; see [PolicySource#faults()] for the rest.
    public List<Mistake> check(PolicySource source) {
        var mistakes = new ArrayList<Mistake>();
        source.others().stream()
                .sorted()
                .forEach(name -> mistakes.add(
                        new Mistake(name, What.UNKNOWN_SECTION, "", Nearest.of(name, SECTIONS), Optional.empty())));
        sorted(source.mandatory()).forEach((key, text) -> check(key, named(source.mandatory(), key), text, mistakes));
        sorted(source.recommended()).forEach((key, text) -> {
            var setting = named(source.recommended(), key);
            check(key, setting, text, mistakes);
            if (setting.isPresent() && !setting.get().recommendable()) {
                mistakes.add(new Mistake(key, What.NOT_TO_BE_RECOMMENDED, text, Optional.empty(), setting));
            }
        });
        return mistakes;
    }

    private static Map<String, String> sorted(Map<String, String> texts) {
        return new TreeMap<>(texts);
    }

    /// The setting that a key means, in any case if the carrier makes no difference of it.
    private Optional<Setting<?>> named(Map<String, String> texts, String key) {
        var exact = Optional.<Setting<?>>ofNullable(settings.get(key));
        return exact.isPresent() || !(texts instanceof SortedMap<?, ?>)
                ? exact
                : settings.values().stream()
                        .<Setting<?>>map(Function.identity())
                        .filter(setting -> texts.containsKey(setting.key()))
                        .filter(setting -> setting.key().equalsIgnoreCase(key))
                        .findFirst();
    }

    private void check(String key, Optional<Setting<?>> named, String text, List<Mistake> mistakes) {
        var setting = named.orElse(null);
        if (setting == null) {
            mistakes.add(
                    new Mistake(key, What.UNKNOWN_KEY, text, Nearest.of(key, settings.keySet()), Optional.empty()));
        } else if (!accepts(setting, text)) {
            mistakes.add(new Mistake(key, What.VALUE, text, words(setting, text), Optional.of(setting)));
        } else if (setting.kind() instanceof SettingKind.Texts list
                && !list.words().isEmpty()) {
            list.read(text).stream()
                    .filter(word -> !list.words().contains(word))
                    .forEach(word -> mistakes.add(
                            new Mistake(key, What.WORD, word, Nearest.of(word, list.words()), Optional.of(setting))));
        } else {
            var check = Optional.ofNullable(closer.get(setting));
            check.ifPresent(look -> entries(setting, text).forEach(entry -> look.fault(entry)
                    .map(fault -> mistake(setting, entry, fault))
                    .ifPresent(mistakes::add)));
        }
    }

    private static List<String> entries(Setting<?> setting, String text) {
        return setting.kind() instanceof SettingKind.Texts list ? list.read(text) : List.of(text);
    }

    private static Mistake mistake(Setting<?> setting, String entry, Fault fault) {
        var why = Optional.of(fault.why());
        return switch (fault) {
            case Fault.Meaningless(var _, var meant) ->
                new Mistake(setting.key(), What.ENTRY, entry, meant, Optional.of(setting), why);
            case Fault.Ineffective _ ->
                new Mistake(setting.key(), What.NOT_HERE, entry, Optional.empty(), Optional.of(setting), why);
        };
    }

    private static boolean accepts(Setting<?> setting, String text) {
        return Policy.read(setting, text).isPresent()
                || (setting.kind() instanceof SettingKind.Place
                        && ABSOLUTE.matcher(text).matches());
    }

    private static Optional<String> words(Setting<?> setting, String text) {
        return setting.kind() instanceof SettingKind.Choice<?> choice
                ? Nearest.of(text, choice.values().stream().map(Enum::name).toList())
                : Optional.empty();
    }

    /// Keys that no setting has, with what was probably meant.
    public Map<String, Optional<String>> unknown(Policy policy) {
        return policy.sources().stream()
                .flatMap(source -> Stream.of(source.mandatory(), source.recommended()))
                .flatMap(texts ->
                        texts.keySet().stream().filter(key -> named(texts, key).isEmpty()))
                .distinct()
                .sorted()
                .collect(Collectors.toMap(
                        Function.identity(),
                        key -> Nearest.of(key, settings.keySet()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }
}

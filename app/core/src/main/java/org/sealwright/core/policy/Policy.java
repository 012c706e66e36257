package org.sealwright.core.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.core.problem.PolicyBroken;
import org.sealwright.core.problem.PolicyIgnored;
import org.sealwright.core.settings.PluginPolicy;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.SettingKind;

/// What the organisation decided, from all its carriers together.
///
/// For each setting the strongest carrier that says anything decides. Where a broken carrier is stronger than
/// that one, nobody knows what it would have said: then a setting with a strict side keeps it. A broken policy
/// never unlocks.
///
/// @param sources the strongest first
/// @param ignored files that are no policy, whatever they say
public record Policy(List<PolicySource> sources, List<Ignored> ignored) {
    /// No organisation has a say.
    public static final Policy NONE = new Policy(List.of());

    private static final List<Setting<?>> PLUGINS =
            List.of(PluginPolicy.DISABLED, PluginPolicy.ALLOWED, PluginPolicy.FOLDER);

    public Policy {
        sources = List.copyOf(sources);
        ignored = List.copyOf(ignored);
    }

    public Policy(List<PolicySource> sources) {
        this(sources, List.of());
    }

    /// A file in the place of a policy that an ordinary user wrote.
    public record Ignored(String place, String user) {
        /// The same as a problem, which has a sentence.
        public PolicyIgnored problem() {
            return new PolicyIgnored(place, user);
        }
    }

    /// What holds whatever the user says; empty if the user decides.
    public <T> Optional<Ruling<T>> mandatory(Setting<T> setting) {
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            var text = source.mandatory().get(setting.key());
            if (text != null) {
                var weaker = sources.subList(i + 1, sources.size());
                return Optional.of(read(setting, text)
                        .map(value -> new Ruling<>(value, Ruling.How.MANDATORY, source.place()))
                        .orElseGet(() -> notUnderstood(setting, source, weaker)));
            }
            if (source.broken() && setting.strict().isPresent()) {
                return Optional.of(notUnderstood(setting, source, sources.subList(i + 1, sources.size())));
            }
        }
        return Optional.empty();
    }

    /// The strict side, or what a weaker carrier says if that is stricter still.
    private static <T> Ruling<T> notUnderstood(Setting<T> setting, PolicySource source, List<PolicySource> weaker) {
        var value = setting.strict().orElse(setting.fallback());
        for (var other : weaker) {
            var said = Optional.ofNullable(other.mandatory().get(setting.key())).flatMap(text -> read(setting, text));
            if (said.isPresent()) {
                value = setting.stricter(value, said.get());
            }
        }
        return new Ruling<>(value, Ruling.How.NOT_UNDERSTOOD, source.place());
    }

    /// What holds where the user says nothing; a value that the setting does not accept counts as not there.
    public <T> Optional<Ruling<T>> recommended(Setting<T> setting) {
        if (!setting.recommendable()) {
            return Optional.empty();
        }
        return sources.stream()
                .flatMap(source -> Optional.ofNullable(source.recommended().get(setting.key()))
                        .flatMap(text -> read(setting, text))
                        .map(value -> new Ruling<>(value, Ruling.How.RECOMMENDED, source.place()))
                        .stream())
                .findFirst();
    }

    /// All that the carriers say of a list, one after the other: for lists of what is forbidden, where each
    /// carrier may add to the others. Where one of them is broken and what it says of this is not known, or it
    /// says something that the setting does not accept, the strict side is added.
    public Set<String> all(Setting<List<String>> setting) {
        return sources.stream()
                .flatMap(source -> said(setting, source).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> said(Setting<List<String>> setting, PolicySource source) {
        var text = source.mandatory().get(setting.key());
        if (text == null && !source.broken()) {
            return List.of();
        }
        return Optional.ofNullable(text)
                .flatMap(written -> read(setting, written))
                .or(setting::strict)
                .orElse(List.of());
    }

    /// Which plugins may start.
    public PluginPolicy plugins() {
        var allowed = mandatory(PluginPolicy.ALLOWED).map(Ruling::value).orElse(List.of());
        var folder = mandatory(PluginPolicy.FOLDER);
        boolean strict = broken()
                || sources.stream()
                        .anyMatch(source -> PLUGINS.stream().anyMatch(setting -> isRefused(source, setting)));
        return new PluginPolicy(all(PluginPolicy.DISABLED), Set.copyOf(allowed), folder.flatMap(Ruling::value), strict);
    }

    /// Whether a carrier keeps something locked by saying what a setting does not take. About plugins each carrier
    /// is heard; of other settings the strongest that says anything.
    boolean locks(PolicySource source, Setting<?> setting) {
        return isRefused(source, setting)
                && (PLUGINS.contains(setting)
                        || mandatory(setting)
                                .filter(ruling -> ruling.place().equals(source.place()))
                                .isPresent());
    }

    private static boolean isRefused(PolicySource source, Setting<?> setting) {
        var text = source.mandatory().get(setting.key());
        return text != null && read(setting, text).isEmpty();
    }

    /// Keys that any carrier names.
    public Set<String> keys() {
        return sources.stream()
                .flatMap(source ->
                        Stream.concat(source.mandatory().keySet().stream(), source.recommended().keySet().stream()))
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Some carrier is there and cannot be obeyed wholly.
    public boolean broken() {
        return sources.stream().anyMatch(PolicySource::broken);
    }

    /// What is broken, for people.
    public List<PolicyBroken> problems() {
        return sources.stream().flatMap(source -> source.problems().stream()).toList();
    }

    /// The value, if the setting accepts the text.
    static <T> Optional<T> read(Setting<T> setting, String text) {
        try {
            return Optional.of(setting.read(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whether a setting can be decided by policy at all.
    public static boolean decidable(Setting<?> setting) {
        return !(setting.kind() instanceof SettingKind.Internal<?>);
    }
}

package org.sealwright.core.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sealwright.core.problem.PolicyValueRefused;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.SettingKind;

/// Single values that their settings do not take, in carriers that are good otherwise. Each locks its setting at the
/// strict side, and the user should know why.
public final class RefusedValues {
    private RefusedValues() {}

    /// What any carrier decides for good and a setting does not take on this computer, with entries of lists that
    /// mean nothing. Of carriers that are broken as a whole nothing is told here: they have problems of their own.
    ///
    /// @param settings that are known; a key of another is for a plugin or a version that is not here
    public static List<PolicyValueRefused> of(
            Policy policy, Collection<Setting<?>> settings, Organisation organisation) {
        return found(policy, settings, organisation, RefusedValues::wrong);
    }

    /// Only those that keep something locked here: not what a stronger carrier decides, nor a list with an entry that
    /// means nothing beside others that hold.
    ///
    /// @param settings that are known
    public static List<PolicyValueRefused> locking(
            Policy policy, Collection<Setting<?>> settings, Organisation organisation) {
        return found(
                policy,
                settings,
                organisation,
                (setting, source) -> policy.locks(source, setting)
                        ? Optional.ofNullable(source.mandatory().get(setting.key()))
                                .map(SettingKind::onOneLine)
                        : Optional.empty());
    }

    private static List<PolicyValueRefused> found(
            Policy policy,
            Collection<Setting<?>> settings,
            Organisation organisation,
            BiFunction<Setting<?>, PolicySource, Optional<String>> wrong) {
        var refused = new ArrayList<PolicyValueRefused>();
        for (var source : policy.sources()) {
            if (!source.broken()) {
                settings.stream().distinct().filter(Policy::decidable).forEach(setting -> wrong.apply(setting, source)
                        .map(value -> new PolicyValueRefused(
                                source.place(), setting.key(), value, organisation.name(), organisation.contact()))
                        .ifPresent(refused::add));
            }
        }
        return refused;
    }

    /// The value, or the entry of a list, that means nothing.
    private static Optional<String> wrong(Setting<?> setting, PolicySource source) {
        var text = source.mandatory().get(setting.key());
        if (text == null) {
            return Optional.empty();
        }
        if (Policy.read(setting, text).isEmpty()) {
            return Optional.of(SettingKind.onOneLine(text));
        }
        return setting.kind() instanceof SettingKind.Texts list && !list.words().isEmpty()
                ? list.read(text).stream()
                        .filter(word -> !list.words().contains(word))
                        .findFirst()
                : Optional.empty();
    }
}

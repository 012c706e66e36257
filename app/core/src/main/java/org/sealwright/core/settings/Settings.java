package org.sealwright.core.settings;

import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;

/// Port: the user's settings under the organisation's policy. Bound to the store room. Reading is cheap and
/// allowed on any thread once the files were read at start. What counts, the strongest first: the organisation's
/// mandatory value, the user's, the organisation's recommendation, the default.
public interface Settings {
    <T> Effective<T> get(Setting<T> setting);

    default <T> T value(Setting<T> setting) {
        return get(setting).value();
    }

    /// @throws ForbiddenByPolicy if the policy decides it, or it is for organisations alone
    <T> void set(Setting<T> setting, T value) throws Problem;

    /// That the organisation does not allow something, and who that is; to be thrown.
    ///
    /// @param rule the setting by which it forbids it
    default ForbiddenByPolicy forbidden(Setting<?> rule) {
        var who = Organisation.of(this);
        return new ForbiddenByPolicy(rule.key(), who.name(), who.contact());
    }

    Subscription onChange(Runnable listener);
}

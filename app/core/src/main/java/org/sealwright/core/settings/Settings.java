package org.sealwright.core.settings;

import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;

/// Port: the user's settings under the organisation's policy. Bound to the store room. Reading is cheap and
/// allowed on any thread once the files were read at start.
public interface Settings {
    <T> Effective<T> get(Setting<T> setting);

    default <T> T value(Setting<T> setting) {
        return get(setting).value();
    }

    /// @throws org.sealwright.core.problem.ForbiddenByPolicy if the policy decides it
    <T> void set(Setting<T> setting, T value) throws Problem;

    Subscription onChange(Runnable listener);
}

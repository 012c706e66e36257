package org.sealwright.testkit;

import java.util.HashMap;
import java.util.Map;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.settings.Effective;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;

/// Settings in memory, with a policy a test can lay over them.
public final class FakeSettings implements Settings {
    private final Map<String, String> user = new HashMap<>();
    private final Map<String, String> policy = new HashMap<>();
    private final Listeners listeners = new Listeners();

    /// The organisation decides this one.
    public FakeSettings managed(String key, String value) {
        policy.put(key, value);
        return this;
    }

    @Override
    public <T> Effective<T> get(Setting<T> setting) {
        var managed = policy.get(setting.key());
        if (managed != null) {
            return new Effective<>(setting.read().apply(managed), Effective.Source.POLICY);
        }
        var chosen = user.get(setting.key());
        return chosen == null
                ? new Effective<>(setting.fallback(), Effective.Source.DEFAULT)
                : new Effective<>(setting.read().apply(chosen), Effective.Source.USER);
    }

    @Override
    public <T> void set(Setting<T> setting, T value) throws ForbiddenByPolicy {
        if (policy.containsKey(setting.key())) {
            throw new ForbiddenByPolicy(setting.key());
        }
        user.put(setting.key(), setting.write().apply(value));
        listeners.changed();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }
}

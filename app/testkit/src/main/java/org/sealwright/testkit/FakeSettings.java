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
    private final Map<String, String> recommended = new HashMap<>();
    private boolean broken;
    private final Listeners listeners = new Listeners();

    /// The organisation decides this one.
    public FakeSettings managed(String key, String value) {
        policy.put(key, value);
        return this;
    }

    /// The organisation suggests this.
    public FakeSettings recommended(String key, String value) {
        recommended.put(key, value);
        return this;
    }

    /// What the organisation decided cannot be read.
    public FakeSettings brokenPolicy() {
        broken = true;
        return this;
    }

    @Override
    public <T> Effective<T> get(Setting<T> setting) {
        var managed = policy.get(setting.key());
        if (managed != null) {
            return new Effective<>(setting.read(managed), Effective.Source.POLICY);
        }
        if (broken && setting.strict().isPresent()) {
            return new Effective<>(setting.strict().get(), Effective.Source.POLICY);
        }
        var chosen = user.get(setting.key());
        if (chosen != null) {
            return new Effective<>(setting.read(chosen), Effective.Source.USER);
        }
        var suggested = recommended.get(setting.key());
        return suggested == null
                ? new Effective<>(setting.fallback(), Effective.Source.DEFAULT)
                : new Effective<>(setting.read(suggested), Effective.Source.RECOMMENDED);
    }

    @Override
    public <T> void set(Setting<T> setting, T value) throws ForbiddenByPolicy {
        if (get(setting).locked()) {
            throw forbidden(setting);
        }
        user.put(setting.key(), setting.write(value));
        listeners.changed();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }
}

package org.sealwright.benchmarks;

import org.sealwright.core.settings.Effective;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Subscription;

/// The settings nobody has changed.
final class Defaults implements Settings {

    @Override
    public <T> Effective<T> get(Setting<T> setting) {
        return new Effective<>(setting.fallback(), Effective.Source.DEFAULT);
    }

    @Override
    public <T> void set(Setting<T> setting, T value) {
        throw new UnsupportedOperationException("benchmarks change no settings");
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {};
    }
}

package org.sealwright.core.settings;

/// A setting's value and who decided it.
public record Effective<T>(T value, Source source) {
    public enum Source {
        POLICY,
        USER,
        DEFAULT
    }

    /// Managed by the organisation: shown, and not to be changed.
    public boolean locked() {
        return source == Source.POLICY;
    }
}

package org.sealwright.core.settings;

/// A setting's value and who decided it.
public record Effective<T>(T value, Source source) {
    /// The strongest first.
    public enum Source {
        /// The organisation, for good.
        POLICY,
        USER,
        /// The organisation, for users who say nothing else.
        RECOMMENDED,
        DEFAULT
    }

    /// Managed by the organisation: shown, and not to be changed.
    public boolean locked() {
        return source == Source.POLICY;
    }
}

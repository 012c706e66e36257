package org.sealwright.core.policy;

/// What the organisation says about one setting.
///
/// @param place the carrier that says it, or that is broken
public record Ruling<T>(T value, How how, String place) {
    public enum How {
        /// The user cannot change it.
        MANDATORY,
        /// It holds where the user says nothing.
        RECOMMENDED,
        /// A carrier is broken, or says something that the setting does not accept: the strict side holds, or else
        /// the default, and the user cannot change it.
        NOT_UNDERSTOOD
    }
}

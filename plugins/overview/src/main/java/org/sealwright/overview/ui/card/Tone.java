package org.sealwright.overview.ui.card;

/// How something stands; said by a sign and in words, never by colour alone.
public enum Tone {
    /// All is well.
    GOOD,
    /// It is being looked at, or something is awaited.
    WAITING,
    /// Something wants to be done soon.
    ATTENTION,
    /// Mail does not work.
    BAD
}

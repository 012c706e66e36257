package org.sealwright.core.network;

/// When authorities are asked whether they took a certificate back.
public enum RevocationMode {
    /// Not even when the user wants it.
    NEVER,
    /// When the user wants it, and only then.
    ASK,
    /// Also unasked, for the user's own certificates and for authorities.
    ALWAYS
}

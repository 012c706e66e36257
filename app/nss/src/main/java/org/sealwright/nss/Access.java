package org.sealwright.nss;

/// How a database is opened.
public enum Access {
    READ_WRITE,
    /// Nothing is written, with one exception: a journal left by a crash is rolled back, as no reader could go on
    /// otherwise.
    READ_ONLY
}

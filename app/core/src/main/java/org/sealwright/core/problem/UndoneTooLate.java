package org.sealwright.core.problem;

/// A deletion can no longer be undone, because the database changed in a way that does not allow
/// it.
public final class UndoneTooLate extends Problem {
    public UndoneTooLate(String certificate) {
        super("undone-too-late", Kind.NOT_DONE, null, null, certificate);
    }
}

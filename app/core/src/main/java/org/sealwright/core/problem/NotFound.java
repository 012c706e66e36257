package org.sealwright.core.problem;

/// No certificate fits a reference.
public final class NotFound extends Problem {
    public NotFound(String reference) {
        super("not-found", Kind.NOT_FOUND, null, null, reference);
    }
}

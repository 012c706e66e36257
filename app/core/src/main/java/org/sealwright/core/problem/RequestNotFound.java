package org.sealwright.core.problem;

/// No certificate request fits a reference.
public final class RequestNotFound extends Problem {
    public RequestNotFound(String reference) {
        super("request-not-found", Kind.NOT_FOUND, null, null, reference);
    }
}

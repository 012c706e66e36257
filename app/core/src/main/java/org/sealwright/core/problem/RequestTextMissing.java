package org.sealwright.core.problem;

/// A private key waits for its certificate, but its request was made by another program, so its text is not
/// known here.
public final class RequestTextMissing extends Problem {
    public RequestTextMissing(String key) {
        super("request-text-missing", Kind.NOT_DONE, null, null, key);
    }
}

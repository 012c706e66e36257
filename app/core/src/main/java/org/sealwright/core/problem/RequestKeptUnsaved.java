package org.sealwright.core.problem;

import java.nio.file.Path;

/// A request was made and its file could not be written; because Thunderbird runs, the key could not be taken out
/// again, so the request is kept.
public final class RequestKeptUnsaved extends Problem {
    public RequestKeptUnsaved(Path file) {
        super("request-kept-unsaved", Kind.NOT_DONE, file, null);
    }
}

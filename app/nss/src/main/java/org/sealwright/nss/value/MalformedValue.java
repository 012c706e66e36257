package org.sealwright.nss.value;

import org.jspecify.annotations.Nullable;

/// Stored or offered bytes do not have the structure they should have. Callers turn it into a failure that names file
/// and object.
public final class MalformedValue extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedValue(String message) {
        this(message, null);
    }

    public MalformedValue(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

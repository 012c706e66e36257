package org.sealwright.core.problem;

import java.nio.file.Path;

/// A password is needed and nobody could be asked, or the question was declined.
public final class PasswordNeeded extends Problem {
    public PasswordNeeded(Path file) {
        super("password-needed", Kind.PASSWORD, file, null);
    }
}

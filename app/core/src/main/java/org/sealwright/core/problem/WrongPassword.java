package org.sealwright.core.problem;

import java.nio.file.Path;

/// The password of a file or of a database (`file` is then its folder) is wrong.
public final class WrongPassword extends Problem {
    public WrongPassword(Path file) {
        super("wrong-password", Kind.PASSWORD, file, null);
    }
}

package org.sealwright.core.problem;

import java.nio.file.Path;

/// A profile (`file` is its folder) has no dated copy of this name.
public final class NoSuchCopy extends Problem {
    public NoSuchCopy(Path profile, String name) {
        super("no-such-copy", Kind.NOT_FOUND, profile, null, name);
    }
}

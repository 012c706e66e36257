package org.sealwright.core.problem;

import java.nio.file.Path;

/// A plugin folder that others than the administrator can write to is not loaded.
public final class UnsafePlugins extends Problem {
    public UnsafePlugins(Path folder) {
        super("unsafe-plugins", Kind.FORBIDDEN, folder, null);
    }
}

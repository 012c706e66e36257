package org.sealwright.shell.look;

/// Light, dark, or as the system has it.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}

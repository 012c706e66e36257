package org.sealwright.store.database;

import java.nio.file.Path;

/// Which profile a run of the program begins with.
public sealed interface StartProfile {
    /// The one last chosen, or the own profile if that is gone; what is chosen is remembered for the next run.
    record LastChosen() implements StartProfile {}

    /// The suite's own; nothing is remembered.
    record Own() implements StartProfile {}

    /// The one in a folder the user named; nothing is remembered.
    record At(Path folder) implements StartProfile {}
}

package org.sealwright.launcher;

import org.sealwright.store.database.Databases;

/// Prepares on a second processor what a command needs after the wiring: SQLite, whose library has to be loaded once.
/// Whoever is first loads it, and the other waits; nothing depends on this.
///
/// Not picocli: what it loads by itself, the texts of commands among it, would then be there in the wrong words.
final class BesideWiring {
    private BesideWiring() {}

    static void begin() {
        Thread.ofPlatform().daemon().name("beside-wiring").start(Databases::prepare);
    }
}

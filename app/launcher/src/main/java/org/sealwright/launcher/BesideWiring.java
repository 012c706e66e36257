package org.sealwright.launcher;

import org.sealwright.cli.CommandLineRoom;
import org.sealwright.store.database.Databases;

/// Prepares on a second processor what a command needs after the wiring: libraries that have to be loaded once, in an
/// order in which they will be wanted. Whoever is first loads, and the other waits for it; nothing depends on this.
final class BesideWiring {
    private BesideWiring() {}

    static void begin() {
        Thread.ofPlatform().daemon().name("beside-wiring").start(() -> {
            Databases.prepare();
            CommandLineRoom.prepare();
        });
    }
}

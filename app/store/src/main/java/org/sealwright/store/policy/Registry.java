package org.sealwright.store.policy;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// What can be read of the registry of Windows.
interface Registry {
    /// Hives in which policies stand.
    enum Hive {
        HKLM(0x8000_0002),
        HKCU(0x8000_0001);

        private final int handle;

        Hive(int handle) {
            this.handle = handle;
        }

        /// The handle that is always open (winreg.h); it is a negative number, extended to 64 bits.
        long handle() {
            return handle;
        }
    }

    /// A key.
    ///
    /// @param values texts by name; a number in decimal, several texts as lines, each of them ended
    /// @param keys   the keys below it, by name
    record Key(Map<String, String> values, Map<String, Key> keys) {
        public Key {
            values = Map.copyOf(values);
            keys = Map.copyOf(keys);
        }
    }

    /// @return empty if there is no such key
    /// @throws IOException if it is there and cannot be read
    Optional<Key> read(Hive hive, String path) throws IOException;
}

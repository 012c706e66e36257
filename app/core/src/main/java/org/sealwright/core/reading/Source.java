package org.sealwright.core.reading;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Something to read certificates from.
public sealed interface Source {
    /// Larger ones are refused (design.md section 5.7), in bytes.
    long MAXIMUM_SIZE = 64L << 20;

    /// What to call it in messages; hostile text.
    String name();

    /// The file, if it is one.
    Optional<Path> path();

    /// Once it was read: takes from memory what may be a private key. What is on disk stays.
    void wipe();

    /// A file on disk.
    record File(Path file) implements Source {
        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public Optional<Path> path() {
            return Optional.of(file);
        }

        @Override
        public void wipe() {
            // nothing of it is kept
        }
    }

    /// Bytes from the clipboard or standard input.
    record Bytes(String name, byte[] content) implements Source {
        @Override
        public Optional<Path> path() {
            return Optional.empty();
        }

        @Override
        public void wipe() {
            Arrays.fill(content, (byte) 0);
        }
    }
}

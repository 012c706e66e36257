package org.sealwright.core.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.sealwright.core.certificate.KeyFingerprint;

/// The last proved backup of one private key: a file that was opened, and the key was in it.
///
/// @param key    its public half
/// @param proved when that was
/// @param file   where the file was then, absolute; it may have been moved since
/// @param format how it was protected; empty if another program made it
public record LoggedBackup(KeyFingerprint key, Instant proved, Path file, Optional<BackupFormat> format) {}

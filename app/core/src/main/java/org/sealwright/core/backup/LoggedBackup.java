package org.sealwright.core.backup;

import java.nio.file.Path;
import java.time.Instant;
import org.sealwright.core.certificate.KeyFingerprint;

/// The last proved backup of one private key.
///
/// @param key    its public half
/// @param made   when the file was proved
/// @param file   where it was then, absolute; it may have been moved since
/// @param format how it was protected
public record LoggedBackup(KeyFingerprint key, Instant made, Path file, BackupFormat format) {}

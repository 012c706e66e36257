/// Backups: private keys with their certificates and chains in one PKCS #12 (RFC 7292) that other programs open.
/// What goes in, in which format, whether a reopened file holds what was asked for, and when each key was last
/// backed up.
@NullMarked
package org.sealwright.core.backup;

import org.jspecify.annotations.NullMarked;

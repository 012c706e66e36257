/// What wants attention about backups and the protection of the database.
@NullMarked
package org.sealwright.backup.findings;

import org.jspecify.annotations.NullMarked;

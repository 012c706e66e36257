/// The page "Backup": which keys have a proved backup, and making, verifying and restoring them.
@NullMarked
package org.sealwright.backup.ui.backup;

import org.jspecify.annotations.NullMarked;

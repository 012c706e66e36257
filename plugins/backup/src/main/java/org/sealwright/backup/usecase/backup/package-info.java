/// What a user can do with backups: see which keys have one, make one, verify one, restore one. No Swing, no
/// terminal.
@NullMarked
package org.sealwright.backup.usecase.backup;

import org.jspecify.annotations.NullMarked;

/// Tests of the backup plugin as a whole.
@NullMarked
package org.sealwright.backup;

import org.jspecify.annotations.NullMarked;

/// Copies of other programs' databases as they were before the suite changed them.
@NullMarked
package org.sealwright.store.archive;

import org.jspecify.annotations.NullMarked;

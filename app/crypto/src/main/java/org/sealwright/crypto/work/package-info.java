/// Sharing long calculations among all processors.
@NullMarked
package org.sealwright.crypto.work;

import org.jspecify.annotations.NullMarked;

/// Where the suite keeps its files on each system, and how a file is written so that no instant shows half of it.
@NullMarked
package org.sealwright.store.files;

import org.jspecify.annotations.NullMarked;

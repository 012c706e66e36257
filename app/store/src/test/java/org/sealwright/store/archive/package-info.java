/// Tests of the room of the same name.
@NullMarked
package org.sealwright.store.archive;

import org.jspecify.annotations.NullMarked;

/// Tests of the room of the same name.
@NullMarked
package org.sealwright.store.trust;

import org.jspecify.annotations.NullMarked;

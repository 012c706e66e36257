/// Tests of the room of the same name.
@NullMarked
package org.sealwright.store.prefs;

import org.jspecify.annotations.NullMarked;

/// Tests of the room of the same name.
@NullMarked
package org.sealwright.store.settings;

import org.jspecify.annotations.NullMarked;

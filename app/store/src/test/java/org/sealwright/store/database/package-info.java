/// Tests of the room of the same name.
@NullMarked
package org.sealwright.store.database;

import org.jspecify.annotations.NullMarked;

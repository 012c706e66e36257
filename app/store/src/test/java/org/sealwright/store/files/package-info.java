/// Tests of the room of the same name.
@NullMarked
package org.sealwright.store.files;

import org.jspecify.annotations.NullMarked;

/// Tests of the room of the same name.
@NullMarked
package org.sealwright.store.profile;

import org.jspecify.annotations.NullMarked;

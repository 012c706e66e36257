/// Tests of the room of the same name.
@NullMarked
package org.sealwright.store.policy;

import org.jspecify.annotations.NullMarked;

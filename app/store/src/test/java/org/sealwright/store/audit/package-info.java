/// Tests of the room of the same name.
@NullMarked
package org.sealwright.store.audit;

import org.jspecify.annotations.NullMarked;

/// Tests of the room of the same name.
@NullMarked
package org.sealwright.store.request;

import org.jspecify.annotations.NullMarked;

/// Tests of the room of the same name.
@NullMarked
package org.sealwright.store.account;

import org.jspecify.annotations.NullMarked;

/// Tests of the room of the same name.
@NullMarked
package org.sealwright.core.account;

import org.jspecify.annotations.NullMarked;

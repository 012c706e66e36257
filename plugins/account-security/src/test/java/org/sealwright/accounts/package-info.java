/// Tests of the room of the same name.
@NullMarked
package org.sealwright.accounts;

import org.jspecify.annotations.NullMarked;

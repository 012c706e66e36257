/// Tests of the room of the same name.
@NullMarked
package org.sealwright.accounts.words;

import org.jspecify.annotations.NullMarked;

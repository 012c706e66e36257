/// Tests of the room of the same name.
@NullMarked
package org.sealwright.trust.words;

import org.jspecify.annotations.NullMarked;

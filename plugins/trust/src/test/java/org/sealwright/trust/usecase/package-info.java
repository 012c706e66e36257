/// Tests of the room of the same name.
@NullMarked
package org.sealwright.trust.usecase;

import org.jspecify.annotations.NullMarked;

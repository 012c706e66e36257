/// Tests of the room of the same name.
@NullMarked
package org.sealwright.trust.cli;

import org.jspecify.annotations.NullMarked;

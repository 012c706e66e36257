/// Tests of the room of the same name.
@NullMarked
package org.sealwright.trust.findings;

import org.jspecify.annotations.NullMarked;

/// Tests of the room of the same name.
@NullMarked
package org.sealwright.trust.ui;

import org.jspecify.annotations.NullMarked;

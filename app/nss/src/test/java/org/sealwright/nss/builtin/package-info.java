/// Tests of the room of the same name.
@NullMarked
package org.sealwright.nss.builtin;

import org.jspecify.annotations.NullMarked;

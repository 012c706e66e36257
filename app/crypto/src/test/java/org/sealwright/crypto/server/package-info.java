/// Tests of the room of the same name.
@NullMarked
package org.sealwright.crypto.server;

import org.jspecify.annotations.NullMarked;

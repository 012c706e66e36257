/// Bouncy Castle and encodings behind the ports of core. Provider objects are handed to each call or the light-weight
/// interface is used; nothing is ever registered for the whole program.
@NullMarked
package org.sealwright.crypto;

import org.jspecify.annotations.NullMarked;

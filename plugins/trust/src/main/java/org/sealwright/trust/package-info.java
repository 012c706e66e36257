/// Which authorities are trusted for what, what hangs on it, and what Thunderbird notes about servers: exceptions
/// for
/// their certificates, and which certificate identifies the user to them. [TrustPlugin] is its door; the use cases
/// know neither window nor terminal.
@NullMarked
package org.sealwright.trust;

import org.jspecify.annotations.NullMarked;

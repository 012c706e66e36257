/// Signed and encrypted mail: CMS (RFC 5652) in MIME (RFC 8551), by Bouncy Castle. The messages are as those of
/// Thunderbird, so that what works here works there.
@NullMarked
package org.sealwright.crypto.message;

import org.jspecify.annotations.NullMarked;

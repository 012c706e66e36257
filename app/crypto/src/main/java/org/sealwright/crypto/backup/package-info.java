/// Making backups: PKCS #12 (RFC 7292) put together from DER, part by part.
@NullMarked
package org.sealwright.crypto.backup;

import org.jspecify.annotations.NullMarked;

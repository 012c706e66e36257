/// Making private keys, and writing and reading CSRs (PKCS #10, RFC 2986).
@NullMarked
package org.sealwright.crypto.request;

import org.jspecify.annotations.NullMarked;

/// Requests: a private key that waits for its certificate, and the CSR (PKCS #10, RFC 2986) it was made for.
@NullMarked
package org.sealwright.core.request;

import org.jspecify.annotations.NullMarked;

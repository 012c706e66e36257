/// Revocation by OCSP (RFC 6960) and revocation lists (RFC 5280 section 5), asked of the addresses a certificate names.
/// Every answer is held against the certificate, the authority's signature and the clock before it counts.
@NullMarked
package org.sealwright.crypto.revocation;

import org.jspecify.annotations.NullMarked;

/// From nothing to a certificate: makes a key and a CSR, keeps the list of requests that wait, and shows any CSR in
/// plain words. What comes back is imported by the certificate manager, which takes the request off the list.
/// [CsrPlugin] is its door; the use cases know neither window nor terminal.
@NullMarked
package org.sealwright.csr;

import org.jspecify.annotations.NullMarked;

/// Private keys: their forms (PKCS #8, PKCS #1, SEC 1, OpenSSL's DSA), whether their parts fit together, and the
/// public key that belongs to them.
@NullMarked
package org.sealwright.crypto.key;

import org.jspecify.annotations.NullMarked;

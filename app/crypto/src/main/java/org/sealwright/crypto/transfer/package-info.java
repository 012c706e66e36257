/// The file by which a profile moves: a CMS EnvelopedData with a password recipient (RFC 5652, RFC 3211), inside it
/// a zip with a PKCS #12 for the keys and JSON for the rest.
@NullMarked
package org.sealwright.crypto.transfer;

import org.jspecify.annotations.NullMarked;

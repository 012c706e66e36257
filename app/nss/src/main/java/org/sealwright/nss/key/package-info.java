/// Private and public keys as rows of the database and as PKCS #8, and the identifier that ties them to certificates.
@NullMarked
package org.sealwright.nss.key;

import org.jspecify.annotations.NullMarked;

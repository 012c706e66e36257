/// What only somebody who knows the password can do: check signatures, open encrypted values, read private keys.
@NullMarked
package org.sealwright.nss.login;

import org.jspecify.annotations.NullMarked;

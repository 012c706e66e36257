/// From the password to the keys: the password entry, encrypted values and the signatures that protect single
/// attributes. Pure computation on bytes; nothing here reads a file.
@NullMarked
package org.sealwright.nss.password;

import org.jspecify.annotations.NullMarked;

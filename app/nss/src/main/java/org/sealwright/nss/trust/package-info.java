/// Trust per purpose, its two stored forms (`CKO_NSS_TRUST` and `CKO_TRUST`) and the letters of `certutil`.
@NullMarked
package org.sealwright.nss.trust;

import org.jspecify.annotations.NullMarked;

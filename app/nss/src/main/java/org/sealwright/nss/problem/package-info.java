/// What can go wrong with an NSS database, one type for each foreseen failure, all below one sealed exception.
@NullMarked
package org.sealwright.nss.problem;

import org.jspecify.annotations.NullMarked;

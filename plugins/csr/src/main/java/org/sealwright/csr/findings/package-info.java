/// What wants attention about requests.
@NullMarked
package org.sealwright.csr.findings;

import org.jspecify.annotations.NullMarked;

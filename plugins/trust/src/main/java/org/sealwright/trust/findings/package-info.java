/// What wants attention about trust.
@NullMarked
package org.sealwright.trust.findings;

import org.jspecify.annotations.NullMarked;

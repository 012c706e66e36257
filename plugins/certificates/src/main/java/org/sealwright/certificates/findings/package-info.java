/// What wants attention about the user's own certificates.
@NullMarked
package org.sealwright.certificates.findings;

import org.jspecify.annotations.NullMarked;

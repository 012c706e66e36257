/// What wants attention about the certificates that mail identities use.
@NullMarked
package org.sealwright.accounts.findings;

import org.jspecify.annotations.NullMarked;

/// Tests of the room of the same name.
@NullMarked
package org.sealwright.accounts.findings;

import org.jspecify.annotations.NullMarked;

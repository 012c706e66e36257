/// Tests of the room of the same name.
@NullMarked
package org.sealwright.accounts.cli;

import org.jspecify.annotations.NullMarked;

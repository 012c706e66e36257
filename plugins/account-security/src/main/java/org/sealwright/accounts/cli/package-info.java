/// `accounts` on the command line.
@NullMarked
package org.sealwright.accounts.cli;

import org.jspecify.annotations.NullMarked;

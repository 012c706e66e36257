/// What this plugin adds to the command line.
@NullMarked
package org.sealwright.trust.cli;

import org.jspecify.annotations.NullMarked;

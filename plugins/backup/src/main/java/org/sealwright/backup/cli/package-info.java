/// What this plugin adds to the command line.
@NullMarked
package org.sealwright.backup.cli;

import org.jspecify.annotations.NullMarked;

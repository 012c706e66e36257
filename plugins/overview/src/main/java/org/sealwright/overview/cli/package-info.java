/// The report on the command line.
@NullMarked
package org.sealwright.overview.cli;

import org.jspecify.annotations.NullMarked;

/// The user guide inside the program: `docs/guide` of the repository, on the class path, opened at the right place by
/// F1. Nothing of it is read before somebody asks.
@NullMarked
package org.sealwright.shell.help;

import org.jspecify.annotations.NullMarked;

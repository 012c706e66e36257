/// What the command line does for a profile as a whole: `password`, `copies` and `profile transfer`.
@NullMarked
package org.sealwright.backup.cli.profile;

import org.jspecify.annotations.NullMarked;

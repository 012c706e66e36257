/// The commands `password` and `copies`.
@NullMarked
package org.sealwright.backup.cli.safety;

import org.jspecify.annotations.NullMarked;

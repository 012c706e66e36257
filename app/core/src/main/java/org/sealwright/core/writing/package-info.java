/// Writing certificates into files that other programs read.
@NullMarked
package org.sealwright.core.writing;

import org.jspecify.annotations.NullMarked;

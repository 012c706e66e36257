/// The words of the overview.
@NullMarked
package org.sealwright.overview.words;

import org.jspecify.annotations.NullMarked;

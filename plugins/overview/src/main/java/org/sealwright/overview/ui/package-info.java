/// The page "Overview": a card for each mail address, with what wants attention and a button for it.
@NullMarked
package org.sealwright.overview.ui;

import org.jspecify.annotations.NullMarked;

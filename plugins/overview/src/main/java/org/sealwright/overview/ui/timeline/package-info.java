/// The timeline in the window.
@NullMarked
package org.sealwright.overview.ui.timeline;

import org.jspecify.annotations.NullMarked;

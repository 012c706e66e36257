/// When certificates begin and end, as a picture that can be painted, saved and read aloud. Knows nothing of
/// windows.
@NullMarked
package org.sealwright.overview.timeline;

import org.jspecify.annotations.NullMarked;

/// The notice that there is a newer version, for brands that name a place where that stands. Asks for that number
/// and nothing else, long after the window stands, once a day.
@NullMarked
package org.sealwright.shell.updates;

import org.jspecify.annotations.NullMarked;

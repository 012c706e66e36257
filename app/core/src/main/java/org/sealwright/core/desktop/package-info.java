/// What the program asks of the desktop it runs on, outside of any window of its own: a short message, and to be
/// started when the user logs in.
@NullMarked
package org.sealwright.core.desktop;

import org.jspecify.annotations.NullMarked;

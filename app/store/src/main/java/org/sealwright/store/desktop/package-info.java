/// The desktop as files and small programs: the entry that starts the daily check when the user logs in, and the
/// message it shows.
@NullMarked
package org.sealwright.store.desktop;

import org.jspecify.annotations.NullMarked;

/// Thunderbird's settings of a profile ("prefs"): read as Thunderbird reads them, with `user.js` and the
/// organisation's policy over them, and changed one by one with every other byte of `prefs.js` kept.
@NullMarked
package org.sealwright.store.prefs;

import org.jspecify.annotations.NullMarked;

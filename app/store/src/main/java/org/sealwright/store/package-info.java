/// Core's ports on disk. One room for each kind of thing: `files` writes safely and knows where things lie,
/// `profile` finds Thunderbird's profiles and their locks, `archive` keeps copies, `settings` reads what user and
/// organisation chose, `audit` records what was done, `database` gives core's words to an NSS database.
@NullMarked
package org.sealwright.store;

import org.jspecify.annotations.NullMarked;

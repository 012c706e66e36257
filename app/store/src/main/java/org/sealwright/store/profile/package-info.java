/// Profiles on this computer: the suite's own, and Thunderbird's of every kind of installation. Finds them, says
/// how they stand without changing anything, and holds Thunderbird's lock while something is changed.
@NullMarked
package org.sealwright.store.profile;

import org.jspecify.annotations.NullMarked;

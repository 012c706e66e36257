/// Profiles (the suite's own and Thunderbird's): where they are, whether they are in use, which one
/// is open.
@NullMarked
package org.sealwright.core.profile;

import org.jspecify.annotations.NullMarked;

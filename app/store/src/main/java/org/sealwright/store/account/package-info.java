/// Mail identities: Thunderbird's in the settings of its profile, the own profile's in a list of its own.
@NullMarked
package org.sealwright.store.account;

import org.jspecify.annotations.NullMarked;

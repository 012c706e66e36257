/// The certificate database of a profile: core's words (groups, trust for a purpose, pairing, origin) over the
/// rows of an NSS database, with the rules for working next to a running Thunderbird.
@NullMarked
package org.sealwright.store.database;

import org.jspecify.annotations.NullMarked;

/// The user's settings and the organisation's policy over them, both JSON files a person can read and mend.
@NullMarked
package org.sealwright.store.settings;

import org.jspecify.annotations.NullMarked;

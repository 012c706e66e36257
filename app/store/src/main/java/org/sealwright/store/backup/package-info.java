/// When each key was last backed up: one JSON file in the profile's folder, beside the database that holds the keys.
@NullMarked
package org.sealwright.store.backup;

import org.jspecify.annotations.NullMarked;

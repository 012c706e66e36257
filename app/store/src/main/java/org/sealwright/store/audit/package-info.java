/// The record of what was done, as lines of JSON in the data folder.
@NullMarked
package org.sealwright.store.audit;

import org.jspecify.annotations.NullMarked;

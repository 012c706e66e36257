/// Dated copies of a profile's files: what there is, how it differs from now, and putting it back.
@NullMarked
package org.sealwright.core.archive;

import org.jspecify.annotations.NullMarked;

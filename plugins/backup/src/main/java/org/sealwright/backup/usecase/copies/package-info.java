/// The dated copies of a profile: listing, comparing with now, putting one back.
@NullMarked
package org.sealwright.backup.usecase.copies;

import org.jspecify.annotations.NullMarked;

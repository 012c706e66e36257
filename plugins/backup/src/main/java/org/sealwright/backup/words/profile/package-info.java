/// The words for primary password, repair, dated copies and transfer.
@NullMarked
package org.sealwright.backup.words.profile;

import org.jspecify.annotations.NullMarked;

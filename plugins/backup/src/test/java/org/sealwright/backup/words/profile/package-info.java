/// Tests of the words of primary password, dated copies and transfer.
@NullMarked
package org.sealwright.backup.words.profile;

import org.jspecify.annotations.NullMarked;

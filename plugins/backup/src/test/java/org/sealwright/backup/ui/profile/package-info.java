/// Tests of what the menu offers for password, copies and transfer, without a display.
@NullMarked
package org.sealwright.backup.ui.profile;

import org.jspecify.annotations.NullMarked;

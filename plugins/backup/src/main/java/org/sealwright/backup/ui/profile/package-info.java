/// What the menu does for a profile as a whole: primary password and repair, dated copies, transfer. Commands and
/// the dialogs they lead through.
@NullMarked
package org.sealwright.backup.ui.profile;

import org.jspecify.annotations.NullMarked;

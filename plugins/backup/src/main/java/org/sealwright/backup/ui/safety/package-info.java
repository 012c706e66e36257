/// Primary password, dated copies and transfer in the window: commands and the dialogs they lead through.
@NullMarked
package org.sealwright.backup.ui.safety;

import org.jspecify.annotations.NullMarked;

/// Tests of the page "Backup", its flows and its reminder, without a display.
@NullMarked
package org.sealwright.backup.ui.backup;

import org.jspecify.annotations.NullMarked;

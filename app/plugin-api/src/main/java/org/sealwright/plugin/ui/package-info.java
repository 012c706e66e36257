/// What a plugin may see of the window: pages, commands, dialogs, notices. Loaded only when a window opens.
@NullMarked
package org.sealwright.plugin.ui;

import org.jspecify.annotations.NullMarked;

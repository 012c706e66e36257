/// What this plugin adds to the window.
@NullMarked
package org.sealwright.backup.ui;

import org.jspecify.annotations.NullMarked;

/// What this plugin adds to the window.
@NullMarked
package org.sealwright.trust.ui;

import org.jspecify.annotations.NullMarked;

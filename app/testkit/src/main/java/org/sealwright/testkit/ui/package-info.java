/// Fakes of what the window offers to plugins.
@NullMarked
package org.sealwright.testkit.ui;

import org.jspecify.annotations.NullMarked;

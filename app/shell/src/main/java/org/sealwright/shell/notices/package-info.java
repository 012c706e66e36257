/// Short messages at the edge of the window that do not stop the work.
@NullMarked
package org.sealwright.shell.notices;

import org.jspecify.annotations.NullMarked;

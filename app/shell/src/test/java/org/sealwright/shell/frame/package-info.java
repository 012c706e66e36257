@NullMarked
package org.sealwright.shell.frame;

import org.jspecify.annotations.NullMarked;

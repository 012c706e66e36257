@NullMarked
package org.sealwright.shell.look;

import org.jspecify.annotations.NullMarked;

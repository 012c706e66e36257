@NullMarked
package org.sealwright.shell.notices;

import org.jspecify.annotations.NullMarked;

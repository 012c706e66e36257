@NullMarked
package org.sealwright.shell;

import org.jspecify.annotations.NullMarked;

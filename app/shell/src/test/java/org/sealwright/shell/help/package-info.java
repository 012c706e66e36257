@NullMarked
package org.sealwright.shell.help;

import org.jspecify.annotations.NullMarked;

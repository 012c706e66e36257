@NullMarked
package org.sealwright.shell.words;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.sealwright.shell.place;

import org.jspecify.annotations.NullMarked;

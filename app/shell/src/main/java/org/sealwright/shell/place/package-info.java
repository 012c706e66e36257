/// Where windows stand on the screens, how large they are, and what is remembered of it.
@NullMarked
package org.sealwright.shell.place;

import org.jspecify.annotations.NullMarked;

/// Making foreign text safe to show.
@NullMarked
package org.sealwright.core.text;

import org.jspecify.annotations.NullMarked;

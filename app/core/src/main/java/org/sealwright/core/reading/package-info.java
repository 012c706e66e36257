/// Reading whatever arrives: a file, a drop, pasted text. The content decides, never the name.
@NullMarked
package org.sealwright.core.reading;

import org.jspecify.annotations.NullMarked;

/// Everything that can be written: the changes, how they become rows, and the rows a delete can put back.
@NullMarked
package org.sealwright.nss.change;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.sealwright.csr;

import org.jspecify.annotations.NullMarked;

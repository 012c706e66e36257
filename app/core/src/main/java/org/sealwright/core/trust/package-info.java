/// Which authority is trusted for what, server exceptions and authentication decisions.
@NullMarked
package org.sealwright.core.trust;

import org.jspecify.annotations.NullMarked;

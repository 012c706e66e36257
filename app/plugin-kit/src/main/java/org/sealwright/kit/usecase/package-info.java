/// Steps that use cases of several plugins begin with: finding what a reference means, opening a database for
/// keys.
@NullMarked
package org.sealwright.kit.usecase;

import org.jspecify.annotations.NullMarked;

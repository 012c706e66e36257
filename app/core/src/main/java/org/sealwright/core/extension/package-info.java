/// The extensions of a certificate as closed set of meanings; anything not understood is kept as {@link
/// org.sealwright.core.extension.Extension.Unknown}.
@NullMarked
package org.sealwright.core.extension;

import org.jspecify.annotations.NullMarked;

/// Whether an authority took a certificate back: asked of its own service, never assumed.
@NullMarked
package org.sealwright.core.revocation;

import org.jspecify.annotations.NullMarked;

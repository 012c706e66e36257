/// Copies for the organisation of keys that were here before it wanted them.
@NullMarked
package org.sealwright.backup.usecase.escrow;

import org.jspecify.annotations.NullMarked;

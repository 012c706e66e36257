/// Copies of private keys for the organisation, as CMS EnvelopedData.
@NullMarked
package org.sealwright.crypto.escrow;

import org.jspecify.annotations.NullMarked;

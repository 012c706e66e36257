/// Escrow: an organisation that must be able to read old mail keeps a copy of each key that decrypts it, encrypted
/// to a certificate of its own. Keys that only sign are never copied.
@NullMarked
package org.sealwright.core.escrow;

import org.jspecify.annotations.NullMarked;

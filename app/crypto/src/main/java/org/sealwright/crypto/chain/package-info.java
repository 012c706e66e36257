/// Who issued whom: from a certificate up to its root, through whatever is at hand. Hostile pools (loops,
/// thousands of authorities of one name) cost a bounded number of signature checks.
@NullMarked
package org.sealwright.crypto.chain;

import org.jspecify.annotations.NullMarked;

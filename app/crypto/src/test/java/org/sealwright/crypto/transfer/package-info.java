/// Tests of transfer files.
@NullMarked
package org.sealwright.crypto.transfer;

import org.jspecify.annotations.NullMarked;

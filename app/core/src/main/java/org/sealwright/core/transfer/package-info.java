/// Moving a profile to another computer: everything that belongs to it in one encrypted file.
@NullMarked
package org.sealwright.core.transfer;

import org.jspecify.annotations.NullMarked;

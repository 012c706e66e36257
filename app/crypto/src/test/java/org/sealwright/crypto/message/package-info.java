@NullMarked
package org.sealwright.crypto.message;

import org.jspecify.annotations.NullMarked;

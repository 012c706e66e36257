/// Certificates in the forms other programs read.
@NullMarked
package org.sealwright.crypto.writing;

import org.jspecify.annotations.NullMarked;

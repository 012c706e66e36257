/// Asks servers for their certificates.
@NullMarked
package org.sealwright.crypto.server;

import org.jspecify.annotations.NullMarked;

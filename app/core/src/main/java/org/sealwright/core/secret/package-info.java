/// Secrets as types that close and are wiped: passwords and private keys.
@NullMarked
package org.sealwright.core.secret;

import org.jspecify.annotations.NullMarked;

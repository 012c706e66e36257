/// `sealwright requests …`: answers the commands by calling use cases.
@NullMarked
package org.sealwright.csr.cli;

import org.jspecify.annotations.NullMarked;

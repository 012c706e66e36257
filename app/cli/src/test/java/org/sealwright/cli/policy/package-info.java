@NullMarked
package org.sealwright.cli.policy;

import org.jspecify.annotations.NullMarked;

/// Tests of the notice that there is a newer version.
@NullMarked
package org.sealwright.shell.updates;

import org.jspecify.annotations.NullMarked;

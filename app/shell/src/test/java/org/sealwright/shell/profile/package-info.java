@NullMarked
package org.sealwright.shell.profile;

import org.jspecify.annotations.NullMarked;

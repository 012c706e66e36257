@NullMarked
package org.sealwright.shell.settings;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.sealwright.shell.dialogs;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.sealwright.shell.tasks;

import org.jspecify.annotations.NullMarked;

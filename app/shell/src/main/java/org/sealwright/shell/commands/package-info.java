/// Menus, buttons and shortcuts, made from the one object that a command is.
@NullMarked
package org.sealwright.shell.commands;

import org.jspecify.annotations.NullMarked;

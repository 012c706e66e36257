/// The frame: navigation, the page in front, menus, dropped files, remembered place. The door is
/// {@link org.sealwright.shell.frame.Window}.
@NullMarked
package org.sealwright.shell.frame;

import org.jspecify.annotations.NullMarked;

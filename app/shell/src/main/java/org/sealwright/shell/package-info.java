/// The window around the plugins. {@link org.sealwright.shell.ShellModule} tells the launcher's injector what is
/// here; {@link org.sealwright.shell.frame.Window} is the door.
@NullMarked
package org.sealwright.shell;

import org.jspecify.annotations.NullMarked;

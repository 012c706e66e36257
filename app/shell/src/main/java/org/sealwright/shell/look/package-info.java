/// How the window looks: light or dark, size, colours, icons, name. The data is in the branding module.
@NullMarked
package org.sealwright.shell.look;

import org.jspecify.annotations.NullMarked;

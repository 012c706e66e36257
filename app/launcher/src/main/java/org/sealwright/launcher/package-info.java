/// main(): finds out what was asked for, wires all rooms, loads the plugins, then opens the window or runs a
/// command. The only room that knows all others and the injector; no logic of the product.
@NullMarked
package org.sealwright.launcher;

import org.jspecify.annotations.NullMarked;

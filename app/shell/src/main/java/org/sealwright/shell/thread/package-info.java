/// The event thread as a port: what has to run on it, wait for it or happen on it later.
@NullMarked
package org.sealwright.shell.thread;

import org.jspecify.annotations.NullMarked;

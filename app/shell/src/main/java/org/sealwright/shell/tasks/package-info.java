/// Work off the event thread: one virtual thread per task, one callback, progress that appears when the work
/// outlasts a moment, and Cancel.
@NullMarked
package org.sealwright.shell.tasks;

import org.jspecify.annotations.NullMarked;

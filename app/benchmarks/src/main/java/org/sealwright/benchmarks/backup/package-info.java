/// Backups measured: which programs open them, and how long they take beside those of others.
@NullMarked
package org.sealwright.benchmarks.backup;

import org.jspecify.annotations.NullMarked;

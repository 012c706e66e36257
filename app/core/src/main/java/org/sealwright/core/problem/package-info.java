/// Foreseen failures: each a type with a code, the sentence a user reads, and the exit code of the
/// command line.
@NullMarked
package org.sealwright.core.problem;

import org.jspecify.annotations.NullMarked;

/// What is measured inside a process of ours; [org.sealwright.benchmarks.Alternation] measures whole processes
/// against each other. `run` in this module's folder starts all of it; `docs/performance.md` tells the results.
@NullMarked
package org.sealwright.benchmarks;

import org.jspecify.annotations.NullMarked;

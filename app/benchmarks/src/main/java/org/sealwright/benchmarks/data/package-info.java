/// Big databases and heaps of certificates to measure with, the same bytes each time.
@NullMarked
package org.sealwright.benchmarks.data;

import org.jspecify.annotations.NullMarked;

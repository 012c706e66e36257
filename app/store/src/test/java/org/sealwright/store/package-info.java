/// Tests of core's ports on disk, and what several of them need.
@NullMarked
package org.sealwright.store;

import org.jspecify.annotations.NullMarked;

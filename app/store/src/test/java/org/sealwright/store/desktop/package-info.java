@NullMarked
package org.sealwright.store.desktop;

import org.jspecify.annotations.NullMarked;

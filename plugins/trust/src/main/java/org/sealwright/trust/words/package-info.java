/// The words of this plugin.
@NullMarked
package org.sealwright.trust.words;

import org.jspecify.annotations.NullMarked;

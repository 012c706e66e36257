/// Requests in the user's language. The bundle beside it holds all words of this plugin.
@NullMarked
package org.sealwright.csr.words;

import org.jspecify.annotations.NullMarked;

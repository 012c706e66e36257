/// The plugin's bundle, and its values put into words.
@NullMarked
package org.sealwright.backup.words;

import org.jspecify.annotations.NullMarked;

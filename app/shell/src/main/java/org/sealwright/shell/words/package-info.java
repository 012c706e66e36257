/// The window's own words, in the language of the program.
@NullMarked
package org.sealwright.shell.words;

import org.jspecify.annotations.NullMarked;

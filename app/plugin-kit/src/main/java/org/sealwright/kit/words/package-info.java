/// Words that several plugins use: dates, problems, fields and their values.
@NullMarked
package org.sealwright.kit.words;

import org.jspecify.annotations.NullMarked;

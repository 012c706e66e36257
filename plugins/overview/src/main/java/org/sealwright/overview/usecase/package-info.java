/// How it stands with each mail address, what is left alone until a date, and the folder in which an answer may
/// arrive.
@NullMarked
package org.sealwright.overview.usecase;

import org.jspecify.annotations.NullMarked;

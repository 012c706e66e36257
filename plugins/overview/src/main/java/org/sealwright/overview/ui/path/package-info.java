/// The page "Get a certificate": the steps that the plugins contribute, one below the other.
@NullMarked
package org.sealwright.overview.ui.path;

import org.jspecify.annotations.NullMarked;

/// The certificate manager in the window: a presenter without Swing that holds one immutable state, and the views
/// that render it.
@NullMarked
package org.sealwright.certificates.ui;

import org.jspecify.annotations.NullMarked;

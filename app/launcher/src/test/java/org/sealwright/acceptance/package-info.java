/// The acceptance cases (docs/acceptance.md): the whole product against real databases, other programs and the
/// real Thunderbird, on the command line and in the window.
@NullMarked
package org.sealwright.acceptance;

import org.jspecify.annotations.NullMarked;

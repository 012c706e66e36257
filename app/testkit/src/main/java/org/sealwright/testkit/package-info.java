/// What the tests of all modules share: hand-written fakes of the ports, a certificate maker, the shared test
/// data, and the house rules each module inherits. Test scope only.
@NullMarked
package org.sealwright.testkit;

import org.jspecify.annotations.NullMarked;

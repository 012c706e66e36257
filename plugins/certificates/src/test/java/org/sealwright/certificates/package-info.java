/// Tests of the certificate manager as a whole.
@NullMarked
package org.sealwright.certificates;

import org.jspecify.annotations.NullMarked;

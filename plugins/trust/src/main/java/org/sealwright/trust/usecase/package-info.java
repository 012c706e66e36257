/// What can be done with trust, exceptions and decisions.
@NullMarked
package org.sealwright.trust.usecase;

import org.jspecify.annotations.NullMarked;

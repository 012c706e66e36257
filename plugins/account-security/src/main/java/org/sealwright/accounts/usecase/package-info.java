/// What can be done with mail identities: see how they stand, set them, keep the own profile's list. Use cases know
/// neither window nor terminal.
@NullMarked
package org.sealwright.accounts.usecase;

import org.jspecify.annotations.NullMarked;

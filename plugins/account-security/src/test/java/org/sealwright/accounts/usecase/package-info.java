/// Tests of the room of the same name.
@NullMarked
package org.sealwright.accounts.usecase;

import org.jspecify.annotations.NullMarked;

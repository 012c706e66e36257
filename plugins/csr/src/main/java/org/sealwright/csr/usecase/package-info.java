/// What a user can do with requests: make one, list them, look at one, save it again, delete it.
@NullMarked
package org.sealwright.csr.usecase;

import org.jspecify.annotations.NullMarked;

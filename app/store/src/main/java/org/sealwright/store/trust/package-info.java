/// What Thunderbird notes about servers beside its database: exceptions for their certificates, and which certificate
/// identifies the user to them.
@NullMarked
package org.sealwright.store.trust;

import org.jspecify.annotations.NullMarked;

/// The network behind core's port, held short: few bytes, little time, public addresses.
@NullMarked
package org.sealwright.store.network;

import org.jspecify.annotations.NullMarked;

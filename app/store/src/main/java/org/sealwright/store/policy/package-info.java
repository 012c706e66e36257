/// Where an organisation's policy can stand, and how each of these carriers is read: `policies.json`, the
/// registry of Windows, the managed preferences of macOS. Who could have written there is asked first; sizes are
/// bounded.
@NullMarked
package org.sealwright.store.policy;

import org.jspecify.annotations.NullMarked;

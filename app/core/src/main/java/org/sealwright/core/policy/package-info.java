/// What an organisation decides for all its users, as its carriers say it (files, registry, managed preferences),
/// and how the carriers come together.
@NullMarked
package org.sealwright.core.policy;

import org.jspecify.annotations.NullMarked;

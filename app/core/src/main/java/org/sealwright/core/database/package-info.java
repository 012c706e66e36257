/// The certificate database of a profile, as a port: what is in it, and each change a user can ask
/// for.
@NullMarked
package org.sealwright.core.database;

import org.jspecify.annotations.NullMarked;

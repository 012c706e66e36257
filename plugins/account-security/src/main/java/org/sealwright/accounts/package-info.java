/// Account security: which certificate signs and which decrypts for each mail identity of a profile, and what is
/// done by default. [AccountSecurityPlugin] is its door.
@NullMarked
package org.sealwright.accounts;

import org.jspecify.annotations.NullMarked;

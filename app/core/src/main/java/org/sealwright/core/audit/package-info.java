/// What was done, for the audit log. Never a secret.
@NullMarked
package org.sealwright.core.audit;

import org.jspecify.annotations.NullMarked;

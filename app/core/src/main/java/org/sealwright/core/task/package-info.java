/// Progress and cancellation of work that takes longer than a moment, and subscriptions to changes.
@NullMarked
package org.sealwright.core.task;

import org.jspecify.annotations.NullMarked;

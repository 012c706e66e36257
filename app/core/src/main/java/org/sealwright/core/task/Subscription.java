package org.sealwright.core.task;

/// Ends the interest in changes that was declared with an `onChange`.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}

package org.sealwright.store.desktop;

/// Shows a message by a means of this desktop.
@FunctionalInterface
public interface Notifier {
    /// @return whether it was shown; false where there is no such means
    boolean show(String title, String text);
}

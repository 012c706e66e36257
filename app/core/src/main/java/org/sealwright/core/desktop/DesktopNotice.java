package org.sealwright.core.desktop;

/// Port: a short message of the desktop, for a program that has no window open. Bound to the store room.
public interface DesktopNotice {
    /// Shows it, unless one was shown today already. Where there is no desktop, or it has no such messages, nothing
    /// happens: that is no failure. May take some seconds: not on the event thread.
    ///
    /// @param title one line
    /// @param text  a sentence or two; others may read them on a locked screen
    /// @return whether it was shown
    boolean showOnceADay(String title, String text);
}

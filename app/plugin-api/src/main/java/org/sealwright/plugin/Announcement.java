package org.sealwright.plugin;

/// Port: tells the user something that has to be known before an action goes on, such as that the organisation
/// gets a copy of a key. The window shows it and lets the user stop; the command line prints it on standard error
/// and goes on. Called from working threads.
public interface Announcement {
    /// Returns when the user knows.
    ///
    /// @param sentence safe to show
    /// @throws java.util.concurrent.CancellationException the user does not want to go on
    void tell(String sentence);
}

package org.sealwright.plugin.ui;

import java.nio.file.Path;
import java.util.List;

/// Takes files from which certificate authorities are to be imported, and asks what each shall be trusted for
/// before anything is stored. The first plugin that offers one gets them, through [AuthoritiesReceivers].
@FunctionalInterface
public interface AuthoritiesReceiver {
    /// On the event thread; must hand the work to tasks.
    ///
    /// @param otherwise imports the files in the usual way; run on the event thread when they hold something else:
    ///                  private keys, a certificate that a key waits for, or no authority at all
    void receive(List<Path> files, Runnable otherwise);
}

package org.sealwright.plugin.ui;

import java.nio.file.Path;
import java.util.List;

/// Takes files that were dropped on the window, or given when it was started. The first plugin that offers one
/// gets them.
@FunctionalInterface
public interface FilesReceiver {
    /// On the event thread; must hand the work to tasks.
    void receive(List<Path> files);
}

package org.sealwright.plugin.ui;

import java.nio.file.Path;
import java.util.List;

/// Takes files that were dropped on the window, given when it was started, or found by another plugin. The first
/// plugin that offers one gets them; the shell binds a port of this type that hands them to it.
@FunctionalInterface
public interface FilesReceiver {
    /// On the event thread; must hand the work to tasks.
    void receive(List<Path> files);
}

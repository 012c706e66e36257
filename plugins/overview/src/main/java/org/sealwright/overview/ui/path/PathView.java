package org.sealwright.overview.ui.path;

/// Shows the path. On the event thread.
@FunctionalInterface
interface PathView {
    void render(PathShown shown);
}

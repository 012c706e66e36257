package org.sealwright.plugin.ui;

/// Port: the pages of the window. Bound to the shell. On the event thread.
@FunctionalInterface
public interface Navigation {
    /// Brings a page to the front, also one of another plugin. Does nothing if there is no such page: the plugin
    /// may be switched off.
    ///
    /// @param pageId [Page#id()]
    void open(String pageId);
}

package org.sealwright.shell.help;

import java.net.URL;
import java.util.Locale;

/// One page of the guide.
///
/// @param id     name of its file without ending, as links in the guide write it
/// @param title  its first heading
/// @param text   Markdown, as [Markdown] knows it
/// @param source where it was read; its pictures are named from there
record Topic(String id, String title, String text, URL source) {
    /// What a search looks at: the text without the names of pictures and links, in small letters.
    String searched() {
        return text.replaceAll("]\\([^)]*\\)", "]").toLowerCase(Locale.ROOT);
    }
}

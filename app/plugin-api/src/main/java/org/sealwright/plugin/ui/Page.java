package org.sealwright.plugin.ui;

import java.util.function.Supplier;
import org.sealwright.plugin.Texts;

/// A page of the window, entered through the navigation on the left. Its title is `<id>.title`, its tooltip
/// `<id>.tooltip`, its icon `icons/<id>.svg` beside the texts. F1 opens the user guide at the topic for the id; a
/// page the guide does not know brings a topic of its own, if it wants: `help/<id>.md` beside the texts, in
/// German `help/<id>_de.md`.
///
/// @param id    stable, lower case, as prefix of its texts: `certificates`
/// @param order small ones come first
/// @param resources class beside which texts and icons are
/// @param view  makes the view when the page is first entered, on the event thread
public record Page(String id, int order, Texts texts, Class<?> resources, Supplier<PageView> view) {}

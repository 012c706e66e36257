package org.sealwright.shell.help;

import jakarta.inject.Inject;
import java.awt.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwright.plugin.ui.Page;
import org.sealwright.shell.dialogs.DialogHelp;
import org.sealwright.shell.place.PlaceMemory;
import org.sealwright.shell.words.Words;

/// What F1 opens. The guide is read when it is asked for the first time. On the event thread.
public final class Help implements DialogHelp {
    private final Words words;
    private final PlaceMemory memory;
    private List<Page> pages = List.of();
    private Supplier<Optional<Page>> front = Optional::empty;
    private @Nullable Places places;
    private @Nullable HelpWindow window;

    @Inject
    public Help(Words words, PlaceMemory memory) {
        this.words = words;
        this.memory = memory;
    }

    /// @param all   pages of the window
    /// @param shown the one in front
    public void about(List<Page> all, Supplier<Optional<Page>> shown) {
        pages = List.copyOf(all);
        front = shown;
    }

    /// Opens the guide at the topic of the page in front.
    public void open(Window near) {
        open("", near);
    }

    @Override
    public boolean knows(String dialog) {
        return places().topic(dialog).isPresent();
    }

    @Override
    public String name() {
        return words.get("help.button");
    }

    @Override
    public void open(String dialog, Window near) {
        var known = window;
        if (known == null) {
            known = new HelpWindow(new Guide(words.locale(), pages), words, memory);
            window = known;
        }
        known.open(
                places().topic(dialog)
                        .or(() -> front.get().map(Page::id).map(this::ofPage))
                        .orElse(Guide.CONTENTS),
                near);
    }

    /// A page that is not in the guide may have brought a topic of its own, by its id.
    private String ofPage(String page) {
        return places().topic(page).orElse(page);
    }

    private Places places() {
        var known = places;
        if (known == null) {
            known = new Places();
            places = known;
        }
        return known;
    }
}

package org.sealwright.overview.ui.timeline;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.ProvidesIntoSet;
import jakarta.inject.Provider;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.ui.Page;

/// The timeline in the window.
public final class TimelineWindow extends AbstractModule {
    /// After the guided path and the pages where something is done.
    private static final int ORDER = 75;

    @Override
    protected void configure() {
        bind(TimelinePresenter.Talk.class);
        bind(TimelinePresenter.class);
        bind(TimelinePage.class);
    }

    @ProvidesIntoSet
    Page page(OverviewWords words, Provider<TimelinePage> view) {
        return new Page("timeline", ORDER, words.texts(), OverviewWords.class, view::get);
    }
}

package org.sealwright.overview.ui;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.ProvidesIntoSet;
import jakarta.inject.Provider;
import org.sealwright.overview.ui.path.PathWindow;
import org.sealwright.overview.ui.timeline.TimelineWindow;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Page;

/// What this plugin adds to the window: the first page, the guided path, and the timeline.
public final class OverviewWindow extends AbstractModule {
    private static final int ORDER = 10;

    @Override
    protected void configure() {
        install(new PathWindow());
        install(new TimelineWindow());
        bind(OverviewPresenter.Sources.class);
        bind(OverviewPresenter.Talk.class);
        bind(OverviewPresenter.class).in(Scopes.SINGLETON);
        bind(FoundThunderbird.class).in(Scopes.SINGLETON);
        bind(Ways.class);
        bind(SnoozeMenu.class);
        bind(OverviewPage.class);
        bind(SaveReport.UseCases.class);
        bind(SaveReport.class);
    }

    @ProvidesIntoSet
    Command saveReport(SaveReport report) {
        return report.command();
    }

    @ProvidesIntoSet
    Page page(OverviewWords words, Provider<OverviewPage> view) {
        return new Page("overview", ORDER, words.texts(), OverviewWords.class, view::get);
    }
}

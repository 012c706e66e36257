package org.sealwright.overview.ui.path;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.ProvidesIntoSet;
import jakarta.inject.Provider;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.ui.Page;

/// The guided path in the window.
public final class PathWindow extends AbstractModule {
    /// After the overview.
    private static final int ORDER = 15;

    @Override
    protected void configure() {
        bind(ReadPath.class);
        bind(OfferArrivals.Talk.class);
        bind(OfferArrivals.class).in(Scopes.SINGLETON);
        bind(PathPresenter.Talk.class);
        bind(PathPresenter.class).in(Scopes.SINGLETON);
        bind(PathPage.class);
    }

    @ProvidesIntoSet
    Page page(OverviewWords words, Provider<PathPage> view) {
        return new Page(PathPresenter.PAGE, ORDER, words.texts(), OverviewWords.class, view::get);
    }
}

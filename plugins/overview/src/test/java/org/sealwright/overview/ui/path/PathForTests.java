package org.sealwright.overview.ui.path;

import java.util.List;
import org.sealwright.overview.Office;
import org.sealwright.overview.usecase.WatchFolder;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNotices;

/// A path without steps, for tests of what leads to it.
public final class PathForTests {
    private PathForTests() {}

    public static PathPresenter presenter(Office office, OverviewWords words) {
        return new PathPresenter(
                new ReadPath(office.survey, words),
                List::of,
                arrivals(office, words),
                new PathPresenter.Talk(new SameThreadTasks(), new FakeDialogs(), Runnable::run),
                words);
    }

    public static OfferArrivals arrivals(Office office, OverviewWords words) {
        return new OfferArrivals(
                new WatchFolder(office.settings),
                _ -> {},
                new SameThreadTasks(),
                new OfferArrivals.Talk(new FakeNotices(), new FakeDialogs(), Runnable::run),
                words);
    }
}

package org.sealwright.overview.ui;

import jakarta.inject.Inject;
import java.util.List;
import org.sealwright.core.profile.Profile;
import org.sealwright.kit.ui.PageReading;
import org.sealwright.overview.usecase.OfferThunderbird;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;

/// Thunderbird's profiles, as long as they are offered on the empty overview: until one is used or the user begins
/// with the program's own. On the event thread.
final class FoundThunderbird {
    private final OfferThunderbird offer;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final OverviewWords words;
    private final PageReading<List<Profile>> reading;
    private List<Profile> found = List.of();
    private boolean declined;
    private Runnable listener = () -> {};

    @Inject
    FoundThunderbird(OfferThunderbird offer, OverviewPresenter.Talk talk, OverviewWords words) {
        this.offer = offer;
        this.tasks = talk.tasks();
        this.dialogs = talk.dialogs();
        this.words = words;
        // Who cannot be offered one chooses it above the navigation, where trouble is told.
        reading = new PageReading<>(
                tasks,
                words.get("overview.thunderbird.task"),
                _ -> offer.offered(),
                this::found,
                _ -> found(List.of()));
    }

    /// @param shows what is offered now
    void whenFound(Runnable shows) {
        listener = shows;
    }

    /// Looks for them; called when there is nothing in the profile.
    void look() {
        if (!declined) {
            reading.read();
        }
    }

    private void found(List<Profile> profiles) {
        found = profiles;
        listener.run();
    }

    List<Profile> offered() {
        return declined ? List.of() : found;
    }

    /// Begins with the program's own profile: nothing is offered any more.
    void decline() {
        declined = true;
        listener.run();
    }

    void use(Profile profile) {
        tasks.run(
                words.get("overview.thunderbird.opening"),
                progress -> {
                    progress.pointOfNoReturn();
                    offer.use(profile);
                    return profile;
                },
                _ -> found(List.of()),
                dialogs::failure);
    }
}

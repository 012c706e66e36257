package org.sealwright.overview.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.text.ShownText;
import org.sealwright.overview.ui.Card.Row;
import org.sealwright.overview.ui.card.Tone;
import org.sealwright.overview.usecase.AddressKey;
import org.sealwright.overview.usecase.AddressStanding;
import org.sealwright.overview.usecase.AddressStanding.Status;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.ui.FindingActions;

/// Puts addresses and findings together.
final class Cards {
    private final FindingActions actions;
    private final UnderWay underWay;
    private final Supplier<Organisation> organisation;
    private final OverviewWords words;

    /// @param organisation that may want something to be done
    Cards(FindingActions actions, UnderWay underWay, Supplier<Organisation> organisation, OverviewWords words) {
        this.actions = actions;
        this.underWay = underWay;
        this.organisation = organisation;
        this.words = words;
    }

    /// The cards of the addresses in their order, then that of the database if there is anything to say about it.
    List<Card> of(OverviewState state) {
        var known = state.addresses().stream().map(AddressStanding::key).collect(Collectors.toSet());
        Map<Optional<AddressKey>, List<Finding>> byAddress = state.answers().values().stream()
                .flatMap(answer -> answer.found().stream())
                .filter(Cards::belongsHere)
                .collect(Collectors.groupingBy(
                        finding -> finding.address().map(AddressKey::of).filter(known::contains)));
        var cards = new ArrayList<Card>();
        for (var standing : state.addresses()) {
            cards.add(card(standing, byAddress.getOrDefault(Optional.of(standing.key()), List.of()), state));
        }
        general(byAddress.getOrDefault(Optional.<AddressKey>empty(), List.of()), state)
                .ifPresent(cards::add);
        return cards;
    }

    /// Details are for the report.
    private static boolean belongsHere(Finding finding) {
        return finding.urgency() != Urgency.DETAIL;
    }

    private Card card(AddressStanding standing, List<Finding> found, OverviewState state) {
        var tone = tone(standing.status(), found, state);
        return new Card(
                Optional.of(standing.address()),
                ShownText.of(standing.address()),
                tone,
                status(standing.status(), tone, found, state),
                rows(found, state),
                List.of(),
                offersPath(standing.status(), found),
                standing.status() instanceof Status.Waiting);
    }

    private static Tone tone(Status status, List<Finding> found, OverviewState state) {
        return switch (status) {
            case Status.Nothing _, Status.Waiting _ -> Tone.WAITING;
            case Status.Ended _ -> presses(found, state) ? Tone.BAD : Tone.WAITING;
            case Status.Usable usable -> {
                if (!usable.works(found)) {
                    yield presses(found, state) ? Tone.BAD : Tone.WAITING;
                }
                // What wants to be done soon has its own sign below; a warning beside "Ready" would say two things.
                yield usable.trusted().isEmpty() || !state.complete() ? Tone.WAITING : Tone.GOOD;
            }
        };
    }

    /// Something wants to be done that is not left alone.
    private static boolean presses(List<Finding> found, OverviewState state) {
        return found.stream()
                .filter(finding -> state.snoozed().until(finding).isEmpty())
                .anyMatch(Finding::presses);
    }

    private String status(Status status, Tone tone, List<Finding> found, OverviewState state) {
        var sentence = words.sentence(status);
        if (!(status instanceof Status.Usable usable)) {
            return sentence;
        }
        if (tone == Tone.WAITING && !usable.works(found)) {
            return words.get("overview.notReady");
        }
        boolean looking = usable.trusted().isEmpty() || !state.complete();
        return switch (tone) {
            case GOOD -> words.get("overview.ready", sentence);
            case ATTENTION, BAD -> words.get("overview.notReady");
            case WAITING -> looking ? words.get("overview.looking") : sentence;
        };
    }

    /// Whoever has none yet, or waits, is led on; who has one is offered what was found instead.
    private static boolean offersPath(Status status, List<Finding> found) {
        return switch (status) {
            case Status.Nothing _, Status.Waiting _ -> true;
            case Status.Ended _ -> found.isEmpty();
            case Status.Usable _ -> false;
        };
    }

    private Optional<Card> general(List<Finding> found, OverviewState state) {
        var notes = state.answers().values().stream()
                .flatMap(answer -> words.failure(answer).stream())
                .toList();
        var rows = rows(found, state);
        if (rows.isEmpty() && notes.isEmpty()) {
            return Optional.empty();
        }
        var tone = rows.stream()
                .map(row -> Tone.of(row.finding(), row.until().isPresent()))
                .max(Comparator.naturalOrder())
                .filter(worst -> worst != Tone.WAITING)
                .orElse(notes.isEmpty() ? Tone.GOOD : Tone.WAITING);
        return Optional.of(
                new Card(Optional.empty(), words.get("overview.general"), tone, "", rows, notes, false, false));
    }

    private List<Row> rows(List<Finding> found, OverviewState state) {
        Function<Finding, Row> row = finding -> new Row(
                finding,
                actions.of(finding),
                actions.of(finding).filter(underWay::is).isPresent(),
                state.snoozed().until(finding),
                finding.duty().map(_ -> words.lockedBy(organisation.get())));
        return found.stream()
                .distinct()
                .map(row)
                .filter(each -> state.all() || each.until().isEmpty())
                .sorted(Comparator.comparing((Row each) -> each.until().isPresent())
                        .thenComparing(each -> each.finding().urgency())
                        .thenComparing(each -> each.finding().key()))
                .toList();
    }

    /// How many findings are left alone now.
    static long leftAlone(OverviewState state) {
        return state.answers().values().stream()
                .flatMap(answer -> answer.found().stream())
                .filter(Cards::belongsHere)
                .filter(finding -> state.snoozed().until(finding).isPresent())
                .map(Finding::key)
                .distinct()
                .count();
    }
}

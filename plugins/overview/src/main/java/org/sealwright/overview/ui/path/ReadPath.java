package org.sealwright.overview.ui.path;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.sealwright.core.problem.Problem;
import org.sealwright.overview.ui.path.PathShown.Step;
import org.sealwright.overview.usecase.AddressKey;
import org.sealwright.overview.usecase.AddressStanding;
import org.sealwright.overview.usecase.AddressStanding.Status;
import org.sealwright.overview.usecase.SurveyAddresses;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.PathStep.Progress;

/// Finds out how far the path is, and for which address. Off the event thread.
final class ReadPath {
    private final SurveyAddresses survey;
    private final OverviewWords words;

    @Inject
    ReadPath(SurveyAddresses survey, OverviewWords words) {
        this.survey = survey;
        this.words = words;
    }

    SurveyAddresses survey() {
        return survey;
    }

    /// What the path is about, seen from the event thread when the reading began.
    ///
    /// @param wanted  the address that was chosen
    /// @param known   the addresses of the last reading
    record Wish(Optional<String> wanted, List<String> known) {
        Wish {
            known = List.copyOf(known);
        }
    }

    PathShown read(Wish wish, List<PathStep> steps) throws Problem {
        var standings = survey.quick().addresses();
        var chosen = choose(wish, standings);
        var address = chosen.map(AddressStanding::address);
        var read = new ArrayList<Step>();
        for (var step : steps) {
            read.add(new Step(step, standing(step, address)));
        }
        var ready = chosen.filter(
                        standing -> standing.status() instanceof AddressStanding.Status.Usable && isDone(read))
                .map(this::ready)
                .orElse("");
        return new PathShown(
                standings.stream().map(AddressStanding::address).toList(),
                address,
                read,
                ready,
                false,
                Optional.empty(),
                "");
    }

    private PathStep.Standing standing(PathStep step, Optional<String> address) {
        try {
            return step.source().standing(address);
        } catch (Problem problem) {
            return PathStep.Standing.of(Progress.LATER, words.sentence(problem));
        } catch (CancellationException e) {
            throw e;
        } catch (Exception e) {
            // A plugin may fail in any way, and the other steps go on.
            System.getLogger(ReadPath.class.getName())
                    .log(System.Logger.Level.WARNING, "the step " + step.id() + " does not say how far it is", e);
            return PathStep.Standing.of(Progress.LATER, words.get("path.step.unreadable"));
        }
    }

    private static boolean isDone(List<Step> steps) {
        return steps.stream()
                .map(step -> step.standing().progress())
                .allMatch(progress -> progress == Progress.DONE || progress == Progress.NOT_NEEDED);
    }

    private String ready(AddressStanding standing) {
        return words.get("path.ready", words.sentence(standing.status()));
    }

    /// One that has just been added; else the one that was chosen; else the first that lacks a certificate.
    private static Optional<AddressStanding> choose(Wish wish, List<AddressStanding> standings) {
        var known = wish.known().stream().map(AddressKey::of).toList();
        var added = standings.stream()
                .filter(each -> !wish.known().isEmpty() && !known.contains(each.key()))
                .toList();
        if (added.size() == 1) {
            return Optional.of(added.getFirst());
        }
        return wish.wanted()
                .map(AddressKey::of)
                .flatMap(key -> standings.stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst())
                .or(() -> standings.stream()
                        .filter(each -> !(each.status() instanceof Status.Usable))
                        .findFirst())
                .or(() -> standings.stream().findFirst());
    }
}

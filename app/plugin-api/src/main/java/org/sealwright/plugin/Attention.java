package org.sealwright.plugin;

import java.util.Comparator;
import java.util.List;

/// What was found, sorted by whether it counts. The overview, `--check`, the notice of the desktop and the report
/// go by this one rule, so that they never disagree.
///
/// @param pressing wants something to be done and was not put off: this alone makes `--check` say something
/// @param advice   good to know, and not put off
/// @param putOff   left alone for now, whatever it is
/// @param failed   of sources that could not look
public record Attention(
        List<Finding> pressing, List<Finding> advice, List<Finding> putOff, List<Findings.Answer> failed) {
    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::urgency).thenComparing(Finding::key);

    public Attention {
        pressing = List.copyOf(pressing);
        advice = List.copyOf(advice);
        putOff = List.copyOf(putOff);
        failed = List.copyOf(failed);
    }

    /// @param snoozed as it is today
    public static Attention of(List<Findings.Answer> answers, Snoozed snoozed) {
        var found = answers.stream()
                .flatMap(answer -> answer.found().stream())
                .distinct()
                .sorted(WORST_FIRST)
                .toList();
        var awake = found.stream()
                .filter(finding -> snoozed.until(finding).isEmpty())
                .toList();
        return new Attention(
                awake.stream().filter(Finding::presses).toList(),
                awake.stream().filter(finding -> !finding.presses()).toList(),
                found.stream()
                        .filter(finding -> snoozed.until(finding).isPresent())
                        .toList(),
                answers.stream().filter(answer -> answer.failure().isPresent()).toList());
    }
}

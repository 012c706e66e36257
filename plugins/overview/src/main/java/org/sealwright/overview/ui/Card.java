package org.sealwright.overview.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sealwright.overview.ui.card.Tone;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.ui.FindingAction;

/// What stands on one card. Texts are safe to show.
///
/// @param address the mail address it is for; empty on the card of the database as a whole
/// @param title   the address, or what the card is about
/// @param tone    how it stands
/// @param status  that in one sentence
/// @param rows    what was found, what presses most first
/// @param notes   that somebody could not look
/// @param path    the way to a certificate is offered
/// @param begun   that way was begun already
record Card(
        Optional<String> address,
        String title,
        Tone tone,
        String status,
        List<Row> rows,
        List<String> notes,
        boolean path,
        boolean begun) {
    Card {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /// How many of its rows want something to be done now: those in colour.
    long pressing() {
        return rows.stream()
                .map(row -> Tone.of(row.finding(), row.until().isPresent()))
                .filter(sign -> sign == Tone.ATTENTION || sign == Tone.BAD)
                .count();
    }

    /// One finding.
    ///
    /// @param action   what can be done about it
    /// @param underWay that is being done now
    /// @param until    left alone until this day; empty if it is not
    /// @param lockedBy who does not let it be left alone; empty if it may be
    record Row(
            Finding finding,
            Optional<FindingAction> action,
            boolean underWay,
            Optional<LocalDate> until,
            Optional<String> lockedBy) {}
}

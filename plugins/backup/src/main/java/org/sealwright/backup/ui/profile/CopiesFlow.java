package org.sealwright.backup.ui.profile;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.backup.usecase.copies.CompareCopy;
import org.sealwright.backup.usecase.copies.ListCopies;
import org.sealwright.backup.usecase.copies.PutCopyBack;
import org.sealwright.backup.words.profile.DifferenceWords;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.archive.CopyDifference;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices;

/// Puts a dated copy back: one is chosen, its difference from now is shown, and only then it is done. On the event
/// thread.
final class CopiesFlow {
    private final ListCopies list;
    private final CompareCopy compare;
    private final PutCopyBack putBack;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final ProfileWords words;
    private final DateTimeFormatter moments;

    @Inject
    CopiesFlow(
            ListCopies list,
            CompareCopy compare,
            PutCopyBack putBack,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            ProfileWords words,
            Clock clock) {
        this.list = list;
        this.compare = compare;
        this.putBack = putBack;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(words.texts().locale())
                .withZone(clock.getZone());
    }

    /// One of the list, as shown.
    private record Shown(DatedCopy copy, String moment, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    void start() {
        tasks.run(words.get("copies.task"), _ -> list.list(), this::choose, dialogs::failure);
    }

    private void choose(List<DatedCopy> copies) {
        if (copies.isEmpty()) {
            dialogs.message(words.get("copies.show.title"), words.get("cli.copies.none"), List.of());
            return;
        }
        var box = new JComboBox<>(copies.stream().map(this::shown).toArray(Shown[]::new));
        box.setName("copies.choice");
        box.getAccessibleContext().setAccessibleName(words.get("copies.choice"));
        var content = new JPanel(new MigLayout("insets 0, fillx, wrap 1", "[grow, fill, 420::]"));
        content.add(Paragraph.sentence("copies.sentence", words.get("copies.choice")), "growx, wmin 0");
        content.add(box);
        var form = new Dialogs.Form(
                "dialog.copies", words.get("copies.show.title"), content, words.get("copies.compare"), Optional::empty);
        if (dialogs.form(form) && box.getSelectedItem() instanceof Shown chosen) {
            compare(chosen);
        }
    }

    private Shown shown(DatedCopy copy) {
        var files = String.join(
                ", ", copy.files().stream().map(DatedCopy.CopiedFile::name).toList());
        var moment = moments.format(copy.made());
        return new Shown(copy, moment, moment + " – " + ShownText.of(files));
    }

    private void compare(Shown chosen) {
        tasks.run(
                words.get("copies.task"),
                _ -> compare.compare(chosen.copy().name()),
                difference -> confirm(chosen, difference),
                dialogs::failure);
    }

    private void confirm(Shown chosen, CopyDifference difference) {
        if (difference.isNone()) {
            dialogs.message(words.get("copies.show.title"), words.get("cli.copies.same"), List.of());
            return;
        }
        var lines = new ArrayList<>(DifferenceWords.lines(difference, words));
        lines.add(words.get("copies.keeps"));
        var question = new Dialogs.Question(
                words.get("copies.show.title"),
                words.get("copies.question", chosen.moment()),
                lines,
                words.get("copies.putBack"),
                true);
        if (dialogs.confirm(question)) {
            tasks.run(
                    words.get("copies.task"),
                    progress -> putBack.putBack(chosen.copy().name(), progress),
                    _ -> notices.show(Notices.Notice.of(words.get("cli.copies.restored", chosen.moment()))),
                    dialogs::failure);
        }
    }
}

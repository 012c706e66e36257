package org.sealwright.overview.ui;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.ui.Dialogs;

/// Until when something is left alone: a week, a month, until a day that is asked for, or, if it is only advice,
/// for good.
final class SnoozeMenu {
    /// What is kept as it is never comes up again by itself.
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private static final int COLUMNS = 12;

    private final Dialogs dialogs;
    private final OverviewWords words;

    @Inject
    SnoozeMenu(Dialogs dialogs, OverviewWords words) {
        this.dialogs = dialogs;
        this.words = words;
    }

    /// @param chosen gets the first day on which it is shown again
    JPopupMenu menu(Finding finding, LocalDate today, Consumer<LocalDate> chosen) {
        var sentence = finding.sentence();
        var menu = new JPopupMenu();
        menu.setName("overview.snooze.menu");
        menu.add(item("overview.snooze.week", () -> chosen.accept(today.plusWeeks(1))));
        menu.add(item("overview.snooze.month", () -> chosen.accept(today.plusMonths(1))));
        menu.add(item("overview.snooze.date", () -> ask(sentence, today).ifPresent(chosen)));
        if (finding.urgency() == Finding.Urgency.ADVICE) {
            menu.add(item("overview.snooze.keep", () -> chosen.accept(FOR_EVER)));
        }
        return menu;
    }

    private JMenuItem item(String key, Runnable run) {
        var item = new JMenuItem(words.get(key));
        item.setName(key);
        item.addActionListener(_ -> run.run());
        return item;
    }

    private Optional<LocalDate> ask(String sentence, LocalDate today) {
        var first = today.plusDays(1);
        var format = format(words.texts().locale());
        var field = new JTextField(format.format(today.plusMonths(1)), COLUMNS);
        field.setName("overview.snooze.day");
        var content = new JPanel(new MigLayout("insets 0, wrap 2", "[][grow, fill]"));
        content.add(Paragraph.sentence("overview.snooze.what", sentence), "span 2, growx, wmin 0");
        var label = new PlainLabel("overview.snooze.label", words.get("overview.snooze.label"));
        label.setLabelFor(field);
        content.add(label);
        content.add(field);
        boolean goOn = dialogs.form(new Dialogs.Form(
                "dialog.overview.snooze",
                words.get("overview.snooze.title"),
                content,
                words.get("overview.snooze.verb"),
                () -> fault(field, format, first)));
        return goOn ? day(field, format) : Optional.empty();
    }

    private Optional<Dialogs.Fault> fault(JTextField field, DateTimeFormatter format, LocalDate first) {
        var day = day(field, format);
        if (day.isEmpty()) {
            return Optional.of(new Dialogs.Fault(words.get("overview.snooze.unreadable", format.format(first)), field));
        }
        return day.get().isBefore(first)
                ? Optional.of(new Dialogs.Fault(words.get("overview.snooze.past"), field))
                : Optional.empty();
    }

    /// Days as the language writes them, with the whole year; a day that is not in the calendar is none.
    private static DateTimeFormatter format(Locale locale) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return DateTimeFormatter.ofPattern(pattern.replaceAll("y+", "uuuu"), locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<LocalDate> day(JTextField field, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(field.getText().strip(), format));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}

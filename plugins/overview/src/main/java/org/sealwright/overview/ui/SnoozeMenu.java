package org.sealwright.overview.ui;

import jakarta.inject.Inject;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JSpinner;
import javax.swing.SpinnerDateModel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.kit.ui.Paragraph;
import org.sealwright.kit.ui.PlainLabel;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.ui.Dialogs;

/// Until when something is left alone: a week, a month, or until a day that is asked for.
final class SnoozeMenu {
    private final Dialogs dialogs;
    private final OverviewWords words;

    @Inject
    SnoozeMenu(Dialogs dialogs, OverviewWords words) {
        this.dialogs = dialogs;
        this.words = words;
    }

    /// @param chosen gets the first day on which it is shown again
    JPopupMenu menu(String sentence, LocalDate today, Consumer<LocalDate> chosen) {
        var menu = new JPopupMenu();
        menu.setName("overview.snooze.menu");
        menu.add(item("overview.snooze.week", () -> chosen.accept(today.plusWeeks(1))));
        menu.add(item("overview.snooze.month", () -> chosen.accept(today.plusMonths(1))));
        menu.add(item("overview.snooze.date", () -> ask(sentence, today).ifPresent(chosen)));
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
        // Days of the calendar, so in one zone for the field and for what is read from it.
        var model = new SpinnerDateModel(date(today.plusMonths(1)), null, null, Calendar.DAY_OF_MONTH);
        var field = new JSpinner(model);
        field.setName("overview.snooze.day");
        var editor = new JSpinner.DateEditor(field, pattern());
        editor.getFormat().setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        field.setEditor(editor);
        field.setValue(date(today.plusMonths(1)));
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
                () -> fault(field, first)));
        return goOn ? Optional.of(day(field)) : Optional.empty();
    }

    private Optional<Dialogs.Fault> fault(JComponent field, LocalDate first) {
        return day((JSpinner) field).isBefore(first)
                ? Optional.of(new Dialogs.Fault(words.get("overview.snooze.past"), field))
                : Optional.empty();
    }

    private String pattern() {
        return DateFormat.getDateInstance(DateFormat.SHORT, words.texts().locale()) instanceof SimpleDateFormat simple
                ? simple.toPattern()
                : "yyyy-MM-dd";
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static LocalDate day(JSpinner field) {
        return ((Date) field.getValue()).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}

package org.sealwright.kit.ui;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.task.Subscription;
import org.sealwright.kit.words.PlainWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.Reminder;
import org.sealwright.plugin.ui.Reminders;

/// What the plugins remind of, for a page that lists personal certificates: a banner for each, hidden while it has
/// nothing to say. The page tells when it is entered and left.
public final class RemindersPanel extends JPanel {
    private final transient Reminders reminders;
    private final transient Tasks tasks;
    private final transient EventThread eventThread;
    /// Of the work, for the user.
    private final String title;
    private final transient List<PageReading<Optional<String>>> readings = new ArrayList<>();
    private final transient List<Subscription> subscriptions = new ArrayList<>();

    @Inject
    public RemindersPanel(Reminders reminders, Tasks tasks, EventThread eventThread, Texts.Language language) {
        super(new MigLayout("insets 0, fillx, wrap 1, hidemode 3, gap 0", "[0:pref, grow, fill]"));
        this.reminders = reminders;
        this.tasks = tasks;
        this.eventThread = eventThread;
        this.title = Texts.beside(PlainWords.class, language).get("reminders.task");
        setName("reminders");
    }

    /// The page comes to the front: reads, and follows changes.
    public void entered() {
        if (subscriptions.isEmpty()) {
            removeAll();
            readings.clear();
            reminders.all().forEach(this::add);
        }
        readings.forEach(PageReading::read);
    }

    private void add(Reminder reminder) {
        var texts = reminder.texts();
        var banner = new Banner(
                reminder.id(),
                new Banner.Action(
                        reminder.id() + ".run",
                        texts.get(reminder.id() + ".text"),
                        texts.get(reminder.id() + ".tooltip"),
                        texts.get(reminder.id() + ".mnemonic").charAt(0),
                        reminder.run()));
        add(banner);
        var reading = new PageReading<>(
                tasks,
                title,
                _ -> reminder.source().sentence(),
                sentence -> {
                    banner.show(sentence.orElse(""));
                    revalidate();
                },
                // The page itself says what cannot be read.
                _ -> banner.show(""));
        readings.add(reading);
        subscriptions.add(reminder.source().onChange(() -> eventThread.later(reading::read)));
    }

    /// Another page comes to the front.
    public void left() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }
}

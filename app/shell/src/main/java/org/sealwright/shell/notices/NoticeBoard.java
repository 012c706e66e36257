package org.sealwright.shell.notices;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.shell.thread.EventThread;

/// The notices that are shown now; knows no component. Each stays long enough to be read and acted on, longer if it
/// is long or offers something, and goes when it was used or dismissed; the time counts only while the window is in
/// front. The oldest makes room.
public final class NoticeBoard implements Notices {
    static final int MOST = 3;
    private static final Duration LEAST_TIME = Duration.ofSeconds(8);
    private static final Duration TIME_WITH_ACTION = Duration.ofSeconds(30);
    private static final Duration TIME_PER_CHARACTER = Duration.ofMillis(70);

    private final EventThread eventThread;
    private final List<Entry> entries = new ArrayList<>();
    private final Listeners listeners = new Listeners();
    private boolean seen = true;

    /// One notice on the board.
    static final class Entry {
        private final Notice notice;
        private final boolean stays;
        private Subscription end = () -> {};
        private boolean held;

        private Entry(Notice notice, boolean stays) {
            this.notice = notice;
            this.stays = stays;
        }

        Notice notice() {
            return notice;
        }
    }

    @Inject
    public NoticeBoard(EventThread eventThread) {
        this.eventThread = eventThread;
    }

    @Override
    public void show(Notice notice) {
        var entry = added(new Entry(notice, false));
        begin(entry);
        listeners.changed();
    }

    /// Stays until it is used, dismissed, or closed by whoever showed it.
    public Subscription showUntilClosed(Notice notice) {
        var entry = added(new Entry(notice, true));
        listeners.changed();
        return () -> dismiss(entry);
    }

    /// In place of the oldest that does not stay, if there are too many.
    private Entry added(Entry entry) {
        if (entries.size() >= MOST) {
            entries.stream().filter(each -> !each.stays).findFirst().ifPresent(this::dismiss);
        }
        entries.add(entry);
        return entry;
    }

    /// The window is not in front: what is told waits.
    void unseen() {
        seen = false;
        entries.forEach(entry -> entry.end.close());
    }

    /// The window is in front: the time of each begins anew.
    void seen() {
        if (!seen) {
            seen = true;
            entries.forEach(this::begin);
        }
    }

    /// Keeps it while the pointer or the keyboard is there.
    void hold(Entry entry) {
        entry.held = true;
        entry.end.close();
    }

    /// The time begins anew.
    void letGo(Entry entry) {
        entry.held = false;
        begin(entry);
    }

    private void begin(Entry entry) {
        if (seen && !entry.held && !entry.stays && entries.contains(entry)) {
            entry.end.close();
            entry.end = eventThread.after(time(entry.notice()), () -> dismiss(entry));
        }
    }

    void dismiss(Entry entry) {
        entry.end.close();
        if (entries.remove(entry)) {
            listeners.changed();
        }
    }

    /// Does what it offers, once.
    void act(Entry entry) {
        if (entries.contains(entry)) {
            dismiss(entry);
            Optional<Action> action = entry.notice().action();
            action.ifPresent(chosen -> chosen.run().run());
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    static Duration time(Notice notice) {
        var least = notice.action().isPresent() ? TIME_WITH_ACTION : LEAST_TIME;
        var reading = TIME_PER_CHARACTER.multipliedBy(notice.text().length());
        return reading.compareTo(least) > 0 ? reading : least;
    }
}

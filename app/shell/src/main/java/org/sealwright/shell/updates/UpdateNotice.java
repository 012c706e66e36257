package org.sealwright.shell.updates;

import jakarta.inject.Inject;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealwright.core.network.FetchFailed;
import org.sealwright.core.network.Fetcher;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.shell.look.Brand;
import org.sealwright.shell.thread.EventThread;
import org.sealwright.shell.words.Words;

/// Tells that there is a newer version than this one. The branding says where the number of the newest stands and
/// where it can be had; where it says nothing, nothing is ever asked. That a question failed is not told: the user
/// did not ask it.
public final class UpdateNotice {
    /// Whether to look for a newer version. An organisation that spreads versions itself turns it off.
    public static final Setting<Boolean> WANTED =
            Setting.flag("updates.notice", true).like(false);

    /// The day it was asked last, in UTC.
    static final Setting<LocalDate> ASKED =
            Setting.internal("updates.asked", LocalDate.EPOCH, LocalDate::parse, LocalDate::toString);

    /// The window stands by then, and its pages have read what they show.
    static final Duration AFTER_START = Duration.ofSeconds(20);

    private static final Fetcher.Limit SMALL = new Fetcher.Limit(4 << 10, Duration.ofSeconds(20));
    private static final Pattern LINE = Pattern.compile("(?:version\\s*[=:]\\s*)?(\\S+)");
    private static final System.Logger LOG = System.getLogger(UpdateNotice.class.getName());

    /// Where the branding says it stands.
    ///
    /// @param own     the version that runs
    /// @param newest  https address of a text with the newest version; empty for none
    /// @param page    where it can be had
    record Source(String own, String newest, String page) {
        static Source of(Brand brand) {
            return new Source(brand.version(), brand.newestVersion(), brand.downloads());
        }
    }

    private final Source source;
    private final Settings settings;
    private final Fetcher fetcher;
    private final Tasks tasks;
    private final Notices notices;
    private final EventThread thread;
    private final Clock clock;
    private final Words words;

    @Inject
    UpdateNotice(
            Brand brand,
            Settings settings,
            Fetcher fetcher,
            Tasks tasks,
            Notices notices,
            EventThread thread,
            Clock clock,
            Words words) {
        this(Source.of(brand), settings, fetcher, tasks, notices, thread, clock, words);
    }

    UpdateNotice(
            Source source,
            Settings settings,
            Fetcher fetcher,
            Tasks tasks,
            Notices notices,
            EventThread thread,
            Clock clock,
            Words words) {
        this.source = source;
        this.settings = settings;
        this.fetcher = fetcher;
        this.tasks = tasks;
        this.notices = notices;
        this.thread = thread;
        this.clock = clock;
        this.words = words;
    }

    /// Looks once, a while from now. On the event thread.
    public void lookLater() {
        if (source.newest().startsWith("https://")) {
            thread.after(AFTER_START, this::look);
        }
    }

    private void look() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean wanted = settings.value(WANTED) && NetworkRules.allowed(settings);
        if (!wanted || settings.value(ASKED).equals(today)) {
            return;
        }
        tasks.run(
                words.get("updates.task"),
                progress -> {
                    settings.set(ASKED, today);
                    return newer(fetcher.get(source.newest(), SMALL, progress));
                },
                found -> found.ifPresent(this::tell),
                UpdateNotice::failed);
    }

    private static void failed(Exception failure) {
        switch (failure) {
            case FetchFailed _ -> LOG.log(Level.DEBUG, "whether there is a newer version is not known", failure);
            case Problem _ -> LOG.log(Level.INFO, "the day of the question cannot be kept", failure);
            default -> LOG.log(Level.WARNING, "looking for a newer version", failure);
        }
    }

    private Optional<VersionNumber> newer(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(line -> LINE.matcher(line.strip()))
                .filter(line -> line.matches())
                .flatMap(line -> VersionNumber.of(line.group(1)).stream())
                .findFirst()
                .filter(newest -> VersionNumber.of(source.own())
                        .filter(own -> newest.compareTo(own) > 0)
                        .isPresent());
    }

    private void tell(VersionNumber version) {
        notices.show(new Notices.Notice(
                words.get("updates.available", version.text(), source.page()),
                Optional.of(new Notices.Action(words.get("updates.copy.action"), () -> copied(source.page())))));
    }

    private static void copied(String text) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
    }
}

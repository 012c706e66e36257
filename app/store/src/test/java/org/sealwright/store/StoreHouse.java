package org.sealwright.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Subscription;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.database.Alarm;
import org.sealwright.store.database.Databases;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Places;
import org.sealwright.store.profile.FoundProfiles;
import org.sealwright.store.profile.ProfileLocks;
import org.sealwright.testkit.FakeAudit;
import org.sealwright.testkit.FakeSettings;

/// The whole store room in a home of its own, with a clock that a test moves.
public final class StoreHouse {
    /// A clock that stands still until it is moved.
    private static final class StandingClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /// Something to be done later.
    public record Waiting(Duration delay, Runnable work) {}

    private final StandingClock clock = new StandingClock();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Computer computer;

    public final JdkDecoder decoder = new JdkDecoder();
    public final FakeSettings settings = new FakeSettings();
    public final FakeAudit audit = new FakeAudit();
    public final AtomicBoolean onEventThread = new AtomicBoolean();
    public final Places places;
    public final ProfileLocks locks;
    public final FoundProfiles profiles;
    private DatedCopies copies;

    public StoreHouse(Path home) {
        computer = Computers.linux(home);
        places = Places.on(computer);
        locks = new ProfileLocks(computer);
        copies = new DatedCopies(places, clock);
        profiles = new FoundProfiles(places, computer, locks, audit);
    }

    public DatedCopies copies() {
        return copies;
    }

    /// As if the program were started anew.
    public void newSession() {
        copies = new DatedCopies(places, clock);
    }

    public Databases databases() {
        return new Databases(decoder, locks, copies, settings, clock, alarm(), onEventThread::get);
    }

    private Alarm alarm() {
        return (delay, work) -> {
            var one = new Waiting(delay, work);
            waiting.add(one);
            Subscription callOff = () -> waiting.remove(one);
            return callOff;
        };
    }

    /// Moves the clock without ringing any alarm, as sleep of the computer does.
    public void sleep(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /// Alarms that were set and not called off.
    public List<Waiting> alarms() {
        return List.copyOf(waiting);
    }

    /// Moves the clock to the only alarm and rings it.
    public void ring() {
        var one = waiting.removeFirst();
        sleep(one.delay());
        one.work().run();
    }

    public static Profile thunderbird(Path folder) {
        return new Profile(Profile.Kind.THUNDERBIRD, folder, "default", true);
    }

    public static Profile own(Path folder) {
        return new Profile(Profile.Kind.OWN, folder, "own", true);
    }
}

package org.sealwright.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.database.BackgroundAlarm;
import org.sealwright.store.database.Databases;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Places;
import org.sealwright.store.profile.ProfileLocks;

/// Opens a profile's database as the window does and lists all of it, in a process that has done nothing before
/// (`all`), and then once more (`again`), as when the profile is switched: `FOLDER`. Then tells how much memory it
/// holds.
public final class OpenDatabase {

    private OpenDatabase() {}

    public static void main(String[] arguments) throws Problem {
        var databases = databases();
        var profile = profile(Path.of(arguments[0]).toAbsolutePath());
        open(databases, profile, "all");
        open(databases, profile, "again");
    }

    /// As the launcher wires them.
    public static Databases databases() {
        var computer = Computer.here();
        return new Databases(
                new BouncyDecoder(),
                new ProfileLocks(computer),
                new DatedCopies(Places.on(computer), Clock.systemUTC()),
                new Defaults(),
                Clock.systemUTC(),
                new BackgroundAlarm(),
                () -> false);
    }

    public static Profile profile(Path folder) {
        return new Profile(Profile.Kind.OWN, folder, "benchmark", true);
    }

    private static void open(Databases databases, Profile profile, String name) throws Problem {
        var watch = new Stopwatch();
        try (var database = databases.open(profile)) {
            var contents = database.contents();
            watch.lap(name);
            System.gc();
            var runtime = Runtime.getRuntime();
            IO.println(contents.certificates().size() + " certificates, "
                    + (runtime.totalMemory() - runtime.freeMemory()) / (1 << 20) + " MB of heap in use");
        }
    }
}

package org.sealwright.benchmarks.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.trust.TrustSettings;

/// Makes a database with the authorities, trusted for mail, and people's certificates: `FOLDER COUNT`. The password
/// is empty.
public final class MakeDatabase {

    private MakeDatabase() {}

    public static void main(String[] arguments) throws NssException {
        var folder = Path.of(arguments[0]);
        var count = Integer.parseInt(arguments[1]);
        var changes = new ArrayList<Change>();
        for (var number = 0; number < Math.min(count, Staff.AUTHORITIES); number++) {
            var authority = Staff.authority(number);
            changes.add(new Change.AddCertificate(authority, "Mail Authority " + number));
            changes.add(new Change.SetTrust(authority, TrustSettings.parse(",C,")));
        }
        changes.addAll(people(count));
        try (var database = NssDatabase.create(folder, new char[0])) {
            database.change(changes);
        }
    }

    private static List<Change> people(int count) {
        return IntStream.range(0, count)
                .parallel()
                .<Change>mapToObj(number -> new Change.AddCertificate(Staff.certificate(number), Staff.name(number)))
                .toList();
    }
}

package org.sealwright.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.database.Addition;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.CertificateMaker;

/// A process of its own that imports one certificate with its key after another until it is killed. Says `begin`
/// before each.
final class ImportForEver {
    private ImportForEver() {}

    /// @param arguments the profile, a data folder, and a name for this run
    public static void main(String[] arguments) throws Problem {
        var maker = new CertificateMaker();
        var root = maker.root("Kill " + arguments[2] + " root");
        try (var store = StoreForTests.in(Path.of(arguments[1]))) {
            var database = store.open(Path.of(arguments[0]));
            for (int i = 0; ; i++) {
                var person = maker.person("Kill " + arguments[2] + " " + i, "kill" + i + "@clinic.example", root);
                System.out.println("begin " + i);
                try (var key = person.privateKey()) {
                    var entry = new Addition.Entry(person.certificate(), Optional.empty(), Optional.empty());
                    database.add(new Addition(List.of(entry), List.of(key)), Progress.none());
                }
            }
        }
    }
}

package org.sealwright.benchmarks.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;

/// Makes a database of 200 authorities and 2,000 people whose signatures hold, as judging needs it: `FOLDER`. Of
/// the authorities 20 are roots, trusted for mail, and 9 stand below each; all keys are EC P-256. The password is
/// empty.
public final class MakeTrustDatabase {
    private static final int ROOTS = 20;
    private static final int BELOW = 180;
    private static final int PEOPLE = 2_000;

    private MakeTrustDatabase() {}

    public static void main(String[] arguments) throws NssException {
        var maker = new CertificateMaker();
        var changes = new ArrayList<Change>();
        var issuers = new ArrayList<Identity>();
        var first = root(maker, 0, changes);
        for (int root = 1; root < ROOTS; root++) {
            root(maker, root, changes);
        }
        for (int number = 0; number < BELOW; number++) {
            var issuer = maker.intermediate("Issuer " + number, first);
            issuers.add(issuer);
            changes.add(new Change.AddCertificate(issuer.der(), "Issuer " + number));
        }
        changes.addAll(people(maker, issuers));
        try (var database = NssDatabase.create(Path.of(arguments[0]), new char[0])) {
            database.change(changes);
        }
    }

    private static Identity root(CertificateMaker maker, int number, List<Change> changes) {
        var root = maker.root("Root " + number);
        changes.add(new Change.AddCertificate(root.der(), "Root " + number));
        changes.add(new Change.SetTrust(root.der(), TrustSettings.parse(",C,")));
        return root;
    }

    private static List<Change> people(CertificateMaker maker, List<Identity> issuers) {
        return IntStream.range(0, PEOPLE)
                .parallel()
                .<Change>mapToObj(number -> new Change.AddCertificate(
                        maker.person(Staff.name(number), Staff.address(number), issuers.get(number % issuers.size()))
                                .der(),
                        Staff.name(number)))
                .toList();
    }
}

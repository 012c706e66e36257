package org.sealwright.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;

/// Somebody with a profile of Sealwright's own on the way to a certificate, one step after the other, for pictures.
final class Way {
    private static final String NAME =
            "Prof. Dr. med. Maximiliane-Henriette von Brauchitsch-Schwarzenberg genannt Reichenbach-Lessonitz";
    private static final String ADDRESS =
            "maximiliane-henriette.von-brauchitsch-schwarzenberg@notaufnahme.universitaetsklinikum.example";

    private final Path folder;
    private final CommandLineProduct product;
    private final CertificateMaker maker = new CertificateMaker();
    private final Path password;

    Way(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        product = new CommandLineProduct(Files.createDirectories(folder.resolve("home")));
        password = Files.writeString(folder.resolve("password"), Clinic.PASSWORD + "\n");
    }

    Path data() {
        return product.data();
    }

    void ask() throws Exception {
        run("accounts", "add", Clinic.ANNA, "--name", "Anna Example");
        run("requests", "create", "--email", Clinic.ANNA, "--key", "p-256", "--out", folder + "/anna.csr");
    }

    /// Not for the request, which is given up: the file of an authority that made the key itself.
    void arrive() throws Exception {
        run("requests", "delete", Clinic.ANNA);
        var root = maker.root("Example Trust Centre");
        bring(Clinic.ANNA, maker.any("CN=Anna Example,O=Clinic Example,C=DE", List.of(Clinic.ANNA), root), root);
    }

    void trust() throws Exception {
        run("authorities", "trust", "Example Trust Centre", "--email", "trusted");
    }

    void save() throws Exception {
        run("backup", "create", "--all", "--out", folder + "/anna.p12", "--backup-password-file", password.toString());
    }

    void choose() throws Exception {
        run("accounts", "set", Clinic.ANNA, "--signing", Clinic.ANNA, "--encryption", Clinic.ANNA);
    }

    /// As long as names and addresses can be in real life, and one that only begins.
    void longNames(Clinic clinic) throws Exception {
        var root = maker.root("Zertifizierungsstelle der Krankenhausgesellschaft Nordrhein 2026");
        var name = NAME.length() > 64 ? NAME.substring(0, 64) : NAME;
        run("accounts", "add", ADDRESS, "--name", NAME);
        run("requests", "create", "--email", ADDRESS, "--key", "p-256", "--out", folder + "/" + "langer-".repeat(20));
        bring("long", maker.any("CN=" + name + ",O=Universitätsklinikum,C=DE", List.of(ADDRESS), root), root);
        run("accounts", "set", ADDRESS, "--signing", ADDRESS, "--encryption", ADDRESS);
        run("certificates", "import", clinic.authority().toString());
        save();
    }

    /// Fourteen addresses, each with a certificate for each of the last years, over and coming.
    void many() throws Exception {
        var root = maker.root("Example Trust Centre");
        var people = new ArrayList<Identity>();
        var today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        for (int i = 0; i < 14; i++) {
            for (int from = -1000 + 37 * i; from < 0; from += 360) {
                maker.valid(
                        today.plus(from, ChronoUnit.DAYS).toString(),
                        today.plus(from + 365, ChronoUnit.DAYS).toString());
                people.add(maker.any("CN=Ward " + (i + 1), List.of("ward" + (i + 1) + "@clinic.example"), root));
            }
        }
        bring("wards", people, root);
    }

    private void bring(String file, Identity person, Identity root) throws Exception {
        bring(file, List.of(person), root);
    }

    private void bring(String file, List<Identity> people, Identity root) throws Exception {
        var factory = CertificateFactory.getInstance("X.509");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var chain = new Certificate[] {
                factory.generateCertificate(new ByteArrayInputStream(person.der())),
                factory.generateCertificate(new ByteArrayInputStream(root.der()))
            };
            store.setKeyEntry(file + i, person.keys().getPrivate(), Clinic.PASSWORD.toCharArray(), chain);
        }
        var p12 = folder.resolve(file + ".p12");
        try (var out = Files.newOutputStream(p12)) {
            store.store(out, Clinic.PASSWORD.toCharArray());
        }
        run("certificates", "import", p12.toString(), "--file-password-file", password.toString());
    }

    private void run(String... arguments) throws Exception {
        product.run(arguments).ok();
    }
}

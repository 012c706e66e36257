package org.sealwright.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sealwright.core.database.Addition;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;

/// A made-up clinic for pictures: a Thunderbird profile with accounts and certificates in all states, a profile of
/// Sealwright's own with a request that waits, and a file as an authority sends it.
final class Clinic {
    /// Of the file.
    static final String PASSWORD = "four plain words";

    static final String ANNA = "anna@clinic.example";
    private static final String OFFICE = "office@clinic.example";
    private static final String LAB = "lab@clinic.example";
    private static final List<String> OTHERS =
            List.of("Bernd Beispiel", "Clara Sample", "Deniz Yilmaz", "Eva Muster", "Finn Larsen", "Greta Holm");

    private final Path folder;
    private final CertificateMaker maker = new CertificateMaker();
    private final Identity root;
    private final Identity issuing;

    Clinic(Path folder) throws Exception {
        this.folder = folder;
        valid(-1500, 5000);
        root = maker.root("Example Trust Centre");
        issuing = maker.intermediate("Example Mail CA 3", root);
        thunderbird();
        own();
        file();
    }

    /// What belongs into the program's data folder.
    Path data() {
        return folder.resolve("home/.local/share/sealwright");
    }

    /// Folder of the Thunderbird profile.
    Path profile() {
        return folder.resolve("clinic.default-release");
    }

    /// A `.p12` with a key, its certificate and the authorities.
    Path p12() {
        return folder.resolve("anna.p12");
    }

    /// A CSR.
    Path request() {
        return folder.resolve("lab.csr");
    }

    /// The certificate of an authority nobody knows yet.
    Path authority() {
        return folder.resolve("authority.cer");
    }

    private void valid(int fromDays, int untilDays) {
        var now = Instant.now().truncatedTo(ChronoUnit.DAYS);
        maker.valid(
                now.plus(fromDays, ChronoUnit.DAYS).toString(),
                now.plus(untilDays, ChronoUnit.DAYS).toString());
    }

    private void thunderbird() throws Exception {
        // The own profile is made when it is used for the first time; an empty one of Thunderbird is no different.
        product().run("certificates", "list").ok();
        Files.createDirectories(profile());
        ProfileCopy.of(data().resolve("profile"), profile());
        Files.writeString(profile().resolve("prefs.js"), prefs());
        try (var store = StoreForTests.in(folder.resolve("copies"))) {
            var database = store.open(profile());
            add(
                    database,
                    root.certificate(),
                    Optional.of(new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT)));
            add(database, issuing.certificate(), Optional.empty());
            valid(-790, -60);
            add(database, maker.any("CN=Anna Example,O=Clinic Example,C=DE", List.of(ANNA), issuing));
            valid(-65, 300);
            var anna = maker.any("CN=Anna Example,O=Clinic Example,C=DE", List.of(ANNA), issuing);
            add(database, anna);
            valid(-345, 20);
            var office = maker.any("CN=Clinic Example Office", List.of(OFFICE), issuing);
            add(database, office);
            for (int i = 0; i < OTHERS.size(); i++) {
                valid(-300 + 10 * i, 40 + 55 * i);
                var name = OTHERS.get(i);
                var address = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@practice.example";
                add(database, maker.person(name, address, issuing).certificate(), Optional.empty());
            }
            choose(anna, ANNA);
            choose(office, OFFICE);
        }
        Files.writeString(profile().resolve("cert_override.txt"), """
                # PSM Certificate Override Settings file
                # This is a generated file!  Do not edit.
                mail.clinic.example:993:\tOID.2.16.840.1.101.3.4.2.1\t%s\t
                archive.clinic.example:443:\tOID.2.16.840.1.101.3.4.2.1\t%s\t
                """.formatted(colons(root), colons(issuing)));
        product()
                .run(
                        "--profile",
                        profile().toString(),
                        "requests",
                        "create",
                        "--email",
                        LAB,
                        "--out",
                        folder + "/lab.csr")
                .ok();
    }

    private void choose(Identity person, String address) throws Exception {
        var fingerprint = person.certificate().sha256().toString();
        product()
                .run(
                        "--profile",
                        profile().toString(),
                        "accounts",
                        "set",
                        address,
                        "--signing",
                        fingerprint,
                        "--encryption",
                        fingerprint)
                .ok();
    }

    private static String colons(Identity identity) {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(
                        HexFormat.of().parseHex(identity.certificate().sha256().toString()));
    }

    private void own() throws Exception {
        product().run("accounts", "add", ANNA, "--name", "Anna Example").ok();
        product()
                .run("requests", "create", "--email", ANNA, "--out", folder + "/anna.csr")
                .ok();
    }

    private void file() throws Exception {
        var other = maker.root("Example Health CA");
        Files.write(authority(), other.der());
        valid(-2, 728);
        var anna = maker.any("CN=Anna Example", List.of(ANNA), other);
        var factory = CertificateFactory.getInstance("X.509");
        var chain = new java.security.cert.Certificate[] {
            factory.generateCertificate(new java.io.ByteArrayInputStream(anna.der())),
            factory.generateCertificate(new java.io.ByteArrayInputStream(other.der()))
        };
        var file = KeyStore.getInstance("PKCS12");
        file.load(null, null);
        file.setKeyEntry("Anna Example", anna.keys().getPrivate(), PASSWORD.toCharArray(), chain);
        try (var out = Files.newOutputStream(p12())) {
            file.store(out, PASSWORD.toCharArray());
        }
    }

    private CommandLineProduct product() throws IOException {
        return new CommandLineProduct(Files.createDirectories(folder.resolve("home")));
    }

    private static void add(org.sealwright.core.database.CertificateDatabase database, Identity person) throws Problem {
        try (var key = person.privateKey()) {
            var entry = new Addition.Entry(person.certificate(), Optional.empty(), Optional.empty());
            database.add(new Addition(List.of(entry), List.of(key)), Progress.none());
        }
    }

    private static void add(
            org.sealwright.core.database.CertificateDatabase database,
            org.sealwright.core.certificate.Certificate certificate,
            Optional<Trust> trust)
            throws Problem {
        database.add(
                new Addition(List.of(new Addition.Entry(certificate, Optional.empty(), trust)), List.of()),
                Progress.none());
    }

    /// Three accounts, as Thunderbird writes them.
    private static String prefs() {
        var names = List.of("Anna Example", "Clinic Example", "Laboratory");
        var addresses = List.of(ANNA, OFFICE, LAB);
        var accounts = new StringBuilder();
        IntStream.range(0, names.size())
                .forEach(i -> accounts.append("""
                user_pref("mail.account.account%1$d.identities", "id%1$d");
                user_pref("mail.account.account%1$d.server", "server%1$d");
                user_pref("mail.identity.id%1$d.fullName", "%2$s");
                user_pref("mail.identity.id%1$d.useremail", "%3$s");
                user_pref("mail.identity.id%1$d.valid", true);
                user_pref("mail.server.server%1$d.hostname", "mail.clinic.example");
                user_pref("mail.server.server%1$d.name", "%3$s");
                user_pref("mail.server.server%1$d.type", "imap");
                user_pref("mail.server.server%1$d.userName", "%3$s");
                """.formatted(i + 1, names.get(i), addresses.get(i))));
        return """
                // Mozilla User Preferences
                user_pref("mail.accountmanager.accounts", "account1,account2,account3");
                user_pref("mail.accountmanager.defaultaccount", "account1");
                """ + accounts;
    }
}

package org.sealwright.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sealwright.testkit.ExternalTool;

/// Files that dialogs tell about: slow to open, damaged, without the issuer. Made by openssl.
final class DialogFiles {
    private static final int SLOW = 3_000_000;

    private final Path folder;
    private final OpensslPeople people;
    private final OpensslPeople.Person office;

    DialogFiles(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        people = new OpensslPeople(folder.resolve("people"));
        office = people.person("office", 500, "office@clinic.example");
        slowOne();
        issuerlessOne();
        var whole = Files.readAllBytes(office.p12());
        Files.write(damaged(), Arrays.copyOf(whole, whole.length - whole.length / 3));
    }

    /// A `.p12` that opens with the password, with a key that is nowhere else.
    Path other() {
        return office.p12();
    }

    /// A certificate that can be encrypted to.
    Path certificate() {
        return office.certificate();
    }

    /// The end of a `.p12` is missing.
    Path damaged() {
        return folder.resolve("damaged.p12");
    }

    /// A `.p12` whose password was made slow to guess; it opens with [Clinic#PASSWORD].
    Path slow() {
        return folder.resolve("slow.p12");
    }

    /// The certificate of a person, which says where its issuer can be fetched.
    Path issuerless() {
        return folder.resolve("ida.cer");
    }

    private void slowOne() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("password"), Clinic.PASSWORD + "\n");
        openssl(
                "pkcs12",
                "-export",
                "-iter",
                String.valueOf(SLOW),
                "-inkey",
                office.key().toString(),
                "-in",
                office.certificate().toString(),
                "-passout",
                "file:password",
                "-out",
                "slow.p12");
    }

    private void issuerlessOne() throws IOException, InterruptedException {
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout far.key -out far.pem -days 900 -subj /O=Far/CN=Far-Mail-CA"
                .split(" ", -1));
        openssl("req -new -newkey rsa:2048 -nodes -keyout ida.key -out ida.csr -subj /CN=Ida-Ferne".split(" ", -1));
        Files.writeString(folder.resolve("ida.cnf"), """
                subjectAltName=email:ida@far.example
                extendedKeyUsage=emailProtection
                keyUsage=critical,digitalSignature,keyEncipherment
                basicConstraints=critical,CA:FALSE
                authorityInfoAccess=caIssuers;URI:http://127.0.0.1:9/far-mail-ca.cer
                """);
        openssl(
                "x509 -req -in ida.csr -CA far.pem -CAkey far.key -CAcreateserial -days 400 -extfile ida.cnf -out ida.cer"
                        .split(" ", -1));
    }

    private void openssl(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        ExternalTool.run(Map.of(), folder, command).ok();
    }
}

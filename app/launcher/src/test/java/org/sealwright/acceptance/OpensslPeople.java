package org.sealwright.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sealwright.testkit.ExternalTool;

/// People with mail certificates and keys, made by openssl: what an authority that makes the key itself sends.
final class OpensslPeople {
    static final String PASSWORD = "four plain words";

    private final Path folder;

    OpensslPeople(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        Files.writeString(folder.resolve("password"), PASSWORD + "\n");
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 3650 -subj /O=Test/CN=Mail-Root"
                + " -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign");
    }

    /// @param certificate PEM
    /// @param key         PEM
    /// @param p12         with the authority; its password is [#PASSWORD]
    record Person(Path certificate, Path key, Path p12) {
        String sha256() throws IOException, InterruptedException {
            return ExternalTool.run(
                            "openssl", "x509", "-in", certificate.toString(), "-noout", "-fingerprint", "-sha256")
                    .ok()
                    .replaceAll("(?s).*=|[:\\s]", "")
                    .toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param days until it ends; less than nothing for one that has expired
    Person person(String name, int days, String... addresses) throws IOException, InterruptedException {
        var addressList = Arrays.stream(addresses).map(each -> "email:" + each).collect(Collectors.joining(","));
        Files.writeString(
                folder.resolve(name + ".cnf"),
                "subjectAltName=" + addressList + "\nextendedKeyUsage=emailProtection\n"
                        + "keyUsage=critical,digitalSignature,keyEncipherment\nbasicConstraints=critical,CA:FALSE\n");
        openssl("req -new -newkey rsa:2048 -nodes -keyout " + name + ".key -out " + name + ".csr -subj /CN=" + name);
        openssl("x509 -req -in " + name + ".csr -CA ca.pem -CAkey ca.key -CAcreateserial -days " + days + " -extfile "
                + name + ".cnf -out " + name + ".pem");
        openssl("pkcs12 -export -inkey " + name + ".key -in " + name + ".pem -certfile ca.pem -name " + name
                + " -passout file:password -out " + name + ".p12");
        return new Person(folder.resolve(name + ".pem"), folder.resolve(name + ".key"), folder.resolve(name + ".p12"));
    }

    Path authority() {
        return folder.resolve("ca.pem");
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    private void openssl(String arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ", -1)));
        ExternalTool.run(java.util.Map.of(), folder, command).ok();
    }
}

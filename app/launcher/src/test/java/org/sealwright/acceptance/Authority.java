package org.sealwright.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.sealwright.testkit.ExternalTool;

/// A certificate authority of two levels, run with openssl, or with NSS's `certutil`: it takes CSRs as a person
/// would hand them in.
///
/// @param folder      with everything it has
/// @param root        certificate of the root, PEM
/// @param issuing     certificate of the issuing authority, PEM
record Authority(Path folder, Path root, Path issuing) {
    /// With openssl.
    static Authority make(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var root = folder.resolve("root.pem");
        var issuing = folder.resolve("issuing.pem");
        openssl(
                folder,
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout root.key -out root.pem -days 3650"
                        + " -subj /O=Example/CN=Example-Root -addext keyUsage=critical,keyCertSign,cRLSign");
        openssl(
                folder,
                "req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout issuing.key -out issuing.csr"
                        + " -subj /O=Example/CN=Example-Issuing");
        Files.writeString(folder.resolve("issuing.ext"), """
                basicConstraints=critical,CA:true,pathlen:0
                keyUsage=critical,keyCertSign,cRLSign
                subjectKeyIdentifier=hash
                authorityKeyIdentifier=keyid
                """);
        openssl(
                folder,
                "x509 -req -in issuing.csr -CA root.pem -CAkey root.key -CAcreateserial -days 3650 -extfile issuing.ext"
                        + " -out issuing.pem");
        return new Authority(folder, root, issuing);
    }

    /// Issues a certificate for mail with the names the request asks for.
    ///
    /// @return its PEM file
    Path issue(Path request, String name) throws IOException, InterruptedException {
        return issue(request, name, "copy:dirName");
    }

    /// The same for another address than was asked for.
    Path issueFor(Path request, String name, String address) throws IOException, InterruptedException {
        return issue(request, name, "email:" + address);
    }

    private Path issue(Path request, String name, String alternativeName) throws IOException, InterruptedException {
        boolean copied = alternativeName.startsWith("copy:");
        Files.writeString(folder.resolve("mail.ext"), """
                basicConstraints=critical,CA:false
                extendedKeyUsage=emailProtection
                keyUsage=critical,digitalSignature,keyEncipherment
                authorityKeyIdentifier=keyid
                %s
                """.formatted(copied ? "" : "subjectAltName=" + alternativeName));
        openssl(
                folder,
                "x509 -req -in " + request + " -CA issuing.pem -CAkey issuing.key -CAcreateserial -days 365"
                        + (copied ? " -copy_extensions copy" : "") + " -extfile mail.ext -out " + name + ".pem");
        return folder.resolve(name + ".pem");
    }

    /// A person with a key and a certificate of its own.
    ///
    /// @return the certificate, PEM; the key lies beside it
    Path person(String name, String commonName, String address) throws IOException, InterruptedException {
        openssl(
                folder,
                "req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout " + name + ".key -out " + name
                        + ".csr -subj /O=Example/CN=" + commonName);
        return issueFor(folder.resolve(name + ".csr"), name, address);
    }

    /// A mail of today that a person signed, with the issuing authority's certificate in it.
    Path mailSignedBy(String name, String from, String to) throws IOException, InterruptedException {
        var content = Files.writeString(folder.resolve("content.txt"), """
                Content-Type: text/plain; charset=us-ascii

                Good morning.
                """);
        openssl(
                folder,
                "cms -sign -in " + content + " -signer " + name + ".pem -inkey " + name + ".key -certfile issuing.pem"
                        + " -out signed.eml -from " + from + " -to " + to + " -subject Hello");
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        var signed = folder.resolve("signed.eml");
        return Files.writeString(signed, "Date: " + date + "\n" + Files.readString(signed));
    }

    /// The certificate with its chain as PKCS #7.
    ///
    /// @param form DER or PEM
    Path bundle(Path certificate, String name, String form) throws IOException, InterruptedException {
        openssl(
                folder,
                "crl2pkcs7 -nocrl -certfile " + certificate + " -certfile issuing.pem -certfile root.pem -outform "
                        + form + " -out " + name);
        return folder.resolve(name);
    }

    Path der(Path certificate, String name) throws IOException, InterruptedException {
        openssl(folder, "x509 -in " + certificate + " -outform DER -out " + name);
        return folder.resolve(name);
    }

    static String openssl(Path folder, String arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ", -1)));
        return ExternalTool.run(Map.of(), folder, command).ok();
    }
}

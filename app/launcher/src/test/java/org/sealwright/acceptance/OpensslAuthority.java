package org.sealwright.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealwright.testkit.ExternalTool;

/// A certificate authority made of openssl, which issues what a CSR asks for.
final class OpensslAuthority {
    private final Path folder;

    OpensslAuthority(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        openssl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                file("ca.key"),
                "-out",
                file("ca.crt"),
                "-days",
                "3650",
                "-subj",
                "/O=Test Authority/CN=Test Root",
                "-addext",
                "basicConstraints=critical,CA:TRUE",
                "-addext",
                "keyUsage=critical,keyCertSign,cRLSign");
        Files.writeString(
                folder.resolve("mail.cnf"), "extendedKeyUsage=emailProtection\nbasicConstraints=critical,CA:FALSE\n");
    }

    /// `openssl req -verify -text`.
    static String described(Path csr) throws IOException, InterruptedException {
        return ExternalTool.run("openssl", "req", "-verify", "-noout", "-text", "-in", csr.toString())
                .ok();
    }

    /// A mail certificate for the CSR with what it asks for, as PEM file of this name.
    Path issue(Path csr, String name) throws IOException, InterruptedException {
        return issue(csr, name, 365);
    }

    /// @param days until it ends
    Path issue(Path csr, String name, int days) throws IOException, InterruptedException {
        openssl(
                "x509",
                "-req",
                "-in",
                csr.toString(),
                "-CA",
                file("ca.crt"),
                "-CAkey",
                file("ca.key"),
                "-CAcreateserial",
                "-days",
                String.valueOf(days),
                "-copy_extensions",
                "copyall",
                "-extfile",
                file("mail.cnf"),
                "-out",
                file(name));
        return folder.resolve(name);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void openssl(String... arguments) throws IOException, InterruptedException {
        var command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ExternalTool.run(command).ok();
    }
}

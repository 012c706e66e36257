package org.sealwright.benchmarks.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Found;

/// A program that opens PKCS #12.
///
/// @param program what has to be installed
/// @param opening how it opens a file
record Peer(String name, String program, Opening opening) {
    private static final int CERTIFICATES = 3;
    private static final Pattern COMPLAINT =
            Pattern.compile("error|incorrect|too long|fault|unable", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCKED_KEY = Pattern.compile(
            "-----BEGIN ENCRYPTED PRIVATE KEY-----.*?-----END ENCRYPTED PRIVATE KEY-----", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("BEGIN (RSA |EC |)PRIVATE KEY");

    /// What a program did.
    private record Answer(int exitCode, String output) {
        String complaint() {
            List<String> lines = output.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("Warning"))
                    .toList();
            return lines.stream()
                    .filter(line -> COMPLAINT.matcher(line).find())
                    .findFirst()
                    .or(() -> lines.stream().reduce((_, last) -> last))
                    .orElse("exit " + exitCode)
                    .replace("|", "/");
        }
    }

    @FunctionalInterface
    interface Opening {
        /// @return `ok`, or what went wrong
        String opens(Path work, Path file, String password) throws IOException, InterruptedException;
    }

    /// Those that are compared; each named with its version where it is installed.
    static List<Peer> all() throws IOException, InterruptedException {
        var peers = new ArrayList<Peer>();
        peers.add(new Peer("Sealwright", "/bin/sh", Peer::sealwright));
        peers.add(new Peer("openssl", "openssl", Peer::openssl));
        peers.add(new Peer("pk12util", "pk12util", Peer::pk12util));
        for (int version : List.of(17, 25)) {
            String keytool = keytool(version);
            peers.add(new Peer("keytool " + version, keytool, (work, file, _) -> keytool(keytool, work, file)));
        }
        peers.add(new Peer("gpgsm", "gpgsm", Peer::gpgsm));
        peers.add(new Peer("certtool", "certtool", Peer::certtool));
        return peers;
    }

    String opens(Path work, Path file, String password) throws IOException, InterruptedException {
        return installed(program) ? opening.opens(work, file, password) : "not measured";
    }

    private static boolean installed(String program) {
        if (program.contains("/")) {
            return Files.isExecutable(Path.of(program));
        }
        for (var folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /// `KEYTOOL_17` in the environment says where, else it is looked for where Linux distributions put it.
    private static String keytool(int version) throws IOException {
        var told = System.getenv("KEYTOOL_" + version);
        if (told != null) {
            return told;
        }
        if (Runtime.version().feature() == version) {
            return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        }
        Path places = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(places)) {
            return "/not/installed";
        }
        try (var homes = Files.list(places)) {
            return homes.filter(home -> home.getFileName().toString().matches("(java|jdk|temurin)-" + version + "-.*"))
                    .map(home -> home.resolve("bin/keytool").toString())
                    .findFirst()
                    .orElse("/not/installed");
        }
    }

    private static String sealwright(Path work, Path file, String password) {
        try (Found found = Given.read(file, password)) {
            return judged(found.keys().size(), found.certificates().size());
        } catch (Problem e) {
            return e.getMessage();
        }
    }

    private static String openssl(Path work, Path file, String password) throws IOException, InterruptedException {
        Answer answer =
                run(work, "", "openssl", "pkcs12", "-in", file.toString(), "-passin", "file:password", "-nodes");
        return answer.exitCode() != 0 ? answer.complaint() : judged(answer.output());
    }

    /// It shows the key as it is, encrypted; opening that is a second command.
    private static String certtool(Path work, Path file, String password) throws IOException, InterruptedException {
        Answer answer =
                run(work, "", "certtool", "--p12-info", "--inder", "--infile", file.toString(), "--password", password);
        if (answer.exitCode() != 0) {
            return answer.complaint();
        }
        var locked = LOCKED_KEY.matcher(answer.output());
        if (!locked.find()) {
            return judged(answer.output());
        }
        Path key = Files.writeString(work.resolve("key.pem"), locked.group());
        Answer opened = run(work, "", "certtool", "--key-info", "--infile", key.toString(), "--password", password);
        int keys = opened.exitCode() == 0 ? 1 : 0;
        return judged(keys, certificates(answer.output()));
    }

    private static String pk12util(Path work, Path file, String password) throws IOException, InterruptedException {
        String database = "sql:" + Files.createDirectory(work.resolve("db"));
        run(work, "", "certutil", "-N", "-d", database, "--empty-password");
        Answer answer = run(work, "", "pk12util", "-i", file.toString(), "-d", database, "-w", "password");
        if (answer.exitCode() != 0) {
            return answer.complaint();
        }
        long keys = run(work, "", "certutil", "-K", "-d", database)
                .output()
                .lines()
                .filter(line -> line.startsWith("<"))
                .count();
        long certificates = run(work, "", "certutil", "-L", "-d", database)
                .output()
                .lines()
                .filter(line -> line.matches(".*[a-zA-Z]*,[a-zA-Z]*,[a-zA-Z]*\\s*"))
                .filter(line -> !line.contains("SSL,"))
                .count();
        return judged(keys, certificates);
    }

    /// Copied into another key store, because a listing does not open the key.
    private static String keytool(String keytool, Path work, Path file) throws IOException, InterruptedException {
        String copy = work.resolve("copy.p12").toString();
        var command = List.of(
                keytool,
                "-J-Dfile.encoding=UTF-8",
                "-J-Duser.language=en",
                "-importkeystore",
                "-noprompt",
                "-srckeystore",
                file.toString(),
                "-srcstorepass:file",
                "password",
                "-destkeystore",
                copy,
                "-deststorepass",
                "changeit");
        Answer answer = run(work, "", command.toArray(String[]::new));
        if (answer.exitCode() != 0 || !Files.exists(Path.of(copy))) {
            return answer.complaint();
        }
        String list = run(work, "", keytool, "-list", "-v", "-keystore", copy, "-storepass", "changeit")
                .output();
        boolean whole = list.contains("PrivateKeyEntry") && list.contains("chain length: " + CERTIFICATES);
        return whole ? "ok" : "incomplete";
    }

    private static String gpgsm(Path work, Path file, String password) throws IOException, InterruptedException {
        Path home = Files.createDirectory(work.resolve("gnupg"));
        try {
            var command = List.of(
                    "gpgsm",
                    "--homedir",
                    home.toString(),
                    "--batch",
                    "--pinentry-mode",
                    "loopback",
                    "--passphrase-fd",
                    "0",
                    "--import",
                    file.toString());
            Answer answer = run(work, password, command.toArray(String[]::new));
            long keys = run(work, "", "gpgsm", "--homedir", home.toString(), "-K", "--with-colons")
                    .output()
                    .lines()
                    .filter(line -> line.startsWith("crs:"))
                    .count();
            long certificates = run(work, "", "gpgsm", "--homedir", home.toString(), "-k", "--with-colons")
                    .output()
                    .lines()
                    .filter(line -> line.startsWith("crt:") || line.startsWith("crs:"))
                    .count();
            return keys == 0 ? answer.complaint() : judged(keys, certificates);
        } finally {
            run(work, "", "gpgconf", "--homedir", home.toString(), "--kill", "all");
        }
    }

    private static String judged(String pem) {
        return judged(KEY.matcher(pem).results().count(), certificates(pem));
    }

    private static long certificates(String pem) {
        return pem.split("BEGIN CERTIFICATE", -1).length - 1L;
    }

    private static String judged(long keys, long certificates) {
        return keys == 1 && certificates == CERTIFICATES ? "ok" : keys + " keys, " + certificates + " certificates";
    }

    private static Answer run(Path work, String input, String... command) throws IOException, InterruptedException {
        Path output = work.resolve("output");
        var process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try (var in = process.getOutputStream()) {
            in.write(Given.utf8(input));
        }
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return new Answer(-1, "no end after two minutes");
        }
        return new Answer(process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
    }
}

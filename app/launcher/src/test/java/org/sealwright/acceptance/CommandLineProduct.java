package org.sealwright.acceptance;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The product as a process of its own, with a home folder of its own, as a script would call it.
final class CommandLineProduct {
    /// @param out standard output
    /// @param err standard error
    record Answer(int exitCode, String out, String err) {
        JsonObject json() {
            return JsonParser.parseString(out).getAsJsonObject();
        }

        /// The answer of a command that did what it should.
        Answer ok() {
            if (exitCode != 0) {
                throw new AssertionError("exit " + exitCode + "\n" + out + err);
            }
            return this;
        }

        /// The code of the error document.
        String errorCode() {
            return json().getAsJsonObject("error").get("code").getAsString();
        }
    }

    /// The primary password of a profile, as it is typed.
    record PrimaryPassword(String text) {}

    private final Path home;
    private final String classPath;
    private final List<String> options;

    CommandLineProduct(Path home) {
        this(home, System.getProperty("java.class.path"), List.of());
    }

    private CommandLineProduct(Path home, String classPath, List<String> options) {
        this.home = home;
        this.classPath = classPath;
        this.options = List.copyOf(options);
    }

    /// With an empty home folder below this one.
    static CommandLineProduct below(Path folder) throws IOException {
        return new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
    }

    /// The same as if it were installed in a folder, where `policies.json` is obeyed.
    CommandLineProduct installedIn(Path folder) {
        return new CommandLineProduct(home, classPath, List.of("-Dsealwright.home=" + folder));
    }

    /// The same with other resources before the product's own.
    CommandLineProduct with(Path resources) {
        return new CommandLineProduct(home, resources + File.pathSeparator + classPath, options);
    }

    Path home() {
        return home;
    }

    /// Where it keeps its own data.
    Path data() {
        return home.resolve(".local/share/sealwright");
    }

    Path ownProfile() {
        return data().resolve("profile");
    }

    Answer run(String... arguments) throws IOException, InterruptedException {
        return run("", List.of(arguments));
    }

    /// The answer of a command about this profile.
    Answer about(Path profile, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("--profile", profile.toString()));
        all.addAll(List.of(arguments));
        return run("", all);
    }

    /// The same where the primary password is given in a file.
    Answer about(Path profile, PrimaryPassword password, String... arguments) throws IOException, InterruptedException {
        var file = Files.writeString(home.resolve("primary-password.txt"), password.text() + "\n");
        var all = new ArrayList<>(List.of("--password-file", file.toString()));
        all.addAll(List.of(arguments));
        return about(profile, all.toArray(String[]::new));
    }

    /// @param input for standard input
    Answer run(String input, List<String> arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("sealwright-answer");
        var in = Files.writeString(folder.resolve("in"), input, StandardCharsets.UTF_8);
        var process = builder(arguments)
                .redirectInput(in.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("no end after three minutes: " + arguments);
        }
        var answer = new Answer(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
        for (var file : List.of("in", "out", "err")) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder);
        return answer;
    }

    /// The names of all classes that a command loads.
    String classesLoadedBy(String... arguments) throws IOException, InterruptedException {
        var builder = builder(List.of(arguments));
        builder.command().add(1, "-Xlog:class+load");
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.outputWriter().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /// The process, not started yet.
    ProcessBuilder builder(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                classPath,
                "org.sealwright.launcher.Main"));
        command.addAll(1, options);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        environment.keySet().removeAll(List.of("DISPLAY", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "SEALWRIGHT_DATA"));
        environment.putAll(Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8"));
        return builder;
    }
}

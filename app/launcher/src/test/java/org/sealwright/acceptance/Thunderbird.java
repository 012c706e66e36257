package org.sealwright.acceptance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.SharedData;

/// The real Thunderbird, driven on a profile folder by the shared harness.
final class Thunderbird {
    private Thunderbird() {}

    /// A fresh profile with one mail account, as Thunderbird itself makes it at its first start.
    static Path newProfile(Path folder, String account) throws IOException, InterruptedException {
        ExternalTool.run("python3", tool("mkprofile.py"), folder.toString(), "--account", account)
                .ok();
        inPlace(folder, Optional.empty(), "inspect");
        return folder;
    }

    /// A fresh profile with several mail accounts and further preferences.
    static Path newProfile(Path folder, List<String> accounts, String preferences)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("python3", tool("mkprofile.py"), folder.toString()));
        accounts.forEach(account -> arguments.addAll(List.of("--account", account)));
        ExternalTool.run(arguments.toArray(String[]::new)).ok();
        Files.writeString(folder.resolve("prefs.js"), preferences, StandardOpenOption.APPEND);
        inPlace(folder, Optional.empty(), "inspect");
        return folder;
    }

    /// A fresh profile whose identity was told to use a certificate, which is not in it yet.
    static Path newProfile(Path folder, String account, Path certificate) throws IOException, InterruptedException {
        var address = account.replaceAll(".*<|>.*", "");
        ExternalTool.run(
                        "python3",
                        tool("mkprofile.py"),
                        folder.toString(),
                        "--account",
                        account,
                        "--cert",
                        address + "=" + certificate)
                .ok();
        inPlace(folder, Optional.empty(), "inspect");
        return folder;
    }

    /// What Thunderbird sees in a copy of the profile.
    static JsonObject inspect(Path profile, Optional<String> password) throws IOException, InterruptedException {
        return result(run(profile, password, false, "inspect"));
    }

    /// Lets Thunderbird sign a mail with the identity's certificate.
    static JsonObject run(Path profile, Optional<String> password, boolean inPlace, String... command)
            throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/thunderbird"))) {
            SharedData.absent("thunderbird is not installed");
        }
        var arguments = new ArrayList<>(List.of("python3", tool("tb.py"), command[0], profile.toString()));
        arguments.addAll(List.of(command).subList(1, command.length));
        password.ifPresent(text -> arguments.addAll(List.of("--password", text)));
        if (inPlace) {
            arguments.add("--in-place");
        }
        var answer = ExternalTool.run(Map.of(), Path.of("").toAbsolutePath(), arguments);
        return JsonParser.parseString(answer.output().substring(answer.output().indexOf('{')))
                .getAsJsonObject();
    }

    static JsonObject inPlace(Path profile, Optional<String> password, String... command)
            throws IOException, InterruptedException {
        return run(profile, password, true, command);
    }

    static JsonObject result(JsonObject answer) {
        var result = answer.get("result");
        if (result == null || result.isJsonNull()) {
            throw new AssertionError("the harness failed: " + answer);
        }
        return result.getAsJsonObject();
    }

    /// The certificate with this fingerprint in what [#inspect] gave.
    static Optional<JsonObject> certificate(JsonObject inspected, String sha256) {
        for (JsonElement element : inspected.getAsJsonArray("certificates")) {
            var fingerprint = element.getAsJsonObject().get("sha256").getAsString();
            if (fingerprint.replace(":", "").equalsIgnoreCase(sha256)) {
                return Optional.of(element.getAsJsonObject());
            }
        }
        return Optional.empty();
    }

    private static String tool(String name) {
        return SharedData.at("tools", "thunderbird", name).toString();
    }

    /// A Thunderbird that runs on a profile until it is closed.
    static final class Running implements AutoCloseable {
        private final Process process;
        private final Writer commands;
        private final BufferedReader answers;

        /// Starts it; returns when it has answered for the first time.
        Running(Path profile) throws IOException {
            if (!Files.isExecutable(Path.of("/usr/bin/thunderbird"))) {
                SharedData.absent("thunderbird is not installed");
            }
            process = new ProcessBuilder("python3", "-u", tool("tb.py"), "batch", profile.toString(), "--in-place")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            commands = process.outputWriter(StandardCharsets.UTF_8);
            answers = process.inputReader(StandardCharsets.UTF_8);
            inspect();
        }

        JsonObject inspect() throws IOException {
            commands.write("inspect\n");
            commands.flush();
            var line = Objects.requireNonNull(answers.readLine(), "Thunderbird ended");
            return result(JsonParser.parseString(line).getAsJsonObject());
        }

        @Override
        public void close() throws IOException, InterruptedException {
            commands.close();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
    }
}

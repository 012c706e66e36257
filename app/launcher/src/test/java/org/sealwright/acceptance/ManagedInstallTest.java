package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.testkit.ExternalTool;

/// The first configuration, as docs/managed-installs.md has it: the script is taken out of the document and run.
class ManagedInstallTest {
    private static final Pattern SCRIPT = Pattern.compile("```sh\\n(#!/bin/sh\\n.*?)```", Pattern.DOTALL);
    private static final String ANNA = "anna@clinic.example";

    @TempDir
    Path folder;

    @Test
    void theScriptOfTheDocumentConfiguresAUserAndHarmsNothingWhenRunAgain() throws Exception {
        var people = new OpensslPeople(folder.resolve("authority"));
        var anna = people.person("anna", 700, ANNA);
        var product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        var report = folder.resolve("report.json");
        run(product, people, anna, report);
        var first = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
        var row = first.getAsJsonObject("report")
                .getAsJsonArray("profiles")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("rows")
                .get(0)
                .getAsJsonObject();
        assertThat(row.get("address").getAsString()).isEqualTo(ANNA);
        assertThat(row.get("status").getAsString()).isEqualTo("ready");
        var certificate = row.getAsJsonObject("certificate");
        assertThat(certificate.get("sha256").getAsString()).isEqualTo(anna.sha256());
        assertThat(certificate.getAsJsonObject("backup").get("state").getAsString())
                .isEqualTo("proved");
        run(product, people, anna, report);
        assertThat(product.run("accounts", "list", "--json").ok().json().getAsJsonArray("identities"))
                .hasSize(1);
    }

    private void run(CommandLineProduct product, OpensslPeople people, OpensslPeople.Person anna, Path report)
            throws Exception {
        var script = Files.writeString(folder.resolve("first-configuration"), script());
        var bin = Files.createDirectories(folder.resolve("bin"));
        var sealwright =
                Files.writeString(bin.resolve("sealwright"), "#!/bin/sh\nexec " + start(product) + " \"$@\"\n");
        Files.setPosixFilePermissions(sealwright, PosixFilePermissions.fromString("rwx------"));
        ExternalTool.run(
                        Map.of(
                                "PATH",
                                bin + ":" + System.getenv("PATH"),
                                "HOME",
                                product.home().toString(),
                                "DISPLAY",
                                ""),
                        folder,
                        List.of(
                                "sh",
                                script.toString(),
                                ANNA,
                                anna.p12().toString(),
                                people.passwordFile().toString(),
                                people.authority().toString(),
                                folder.toString(),
                                people.passwordFile().toString(),
                                report.toString()))
                .ok();
    }

    /// How a test starts the product, with each part quoted for the shell.
    private static String start(CommandLineProduct product) {
        return product.builder(List.of()).command().stream()
                .map(part -> "'" + part.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private static String script() throws IOException {
        var document = Files.readString(Path.of(System.getProperty("sealwright.root"), "docs/managed-installs.md"));
        var scripts = new ArrayList<String>();
        SCRIPT.matcher(document).results().forEach(found -> scripts.add(found.group(1)));
        assertThat(scripts).hasSize(1);
        return scripts.getFirst();
    }
}

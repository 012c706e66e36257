package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The product under the brand `branding/example`, which differs from Sealwright's own in everything a brand has.
class OtherBrandTest {
    private static final Path BRANDS = Path.of(System.getProperty("sealwright.root"), "branding");
    private static final List<String> COMMANDS =
            List.of("profiles", "plugins", "certificates", "requests", "authorities", "backup", "password", "accounts");

    @TempDir
    private Path folder;

    private CommandLineProduct product;

    @BeforeEach
    void buildTheBrand() throws IOException {
        var resources = folder.resolve("brand");
        var files = resources.resolve("org/sealwright/branding");
        for (var file : files("example")) {
            var copy = files.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(BRANDS.resolve("example").resolve(file), copy);
        }
        product = new CommandLineProduct(folder.resolve("home")).with(resources);
    }

    @Test
    void theCommandLineKnowsOnlyTheOtherName() throws Exception {
        assertThat(product.run("--version").ok().out()).startsWith("Kestrel Mail Keys ");
        assertThat(product.run("--help").ok().out())
                .startsWith("Usage: kestrel ")
                .contains("Kestrel Mail Keys")
                .doesNotContainIgnoringCase("sealwright");
        for (var command : COMMANDS) {
            assertThat(product.run(command, "--help").ok().out())
                    .startsWith("Usage: kestrel " + command)
                    .contains("kestrel " + command + " ")
                    .doesNotContainIgnoringCase("sealwright");
        }
    }

    @Test
    void theOwnProfileBearsTheOtherName() throws Exception {
        var profiles = product.run("profiles", "list", "--json").ok().json().getAsJsonArray("profiles");
        assertThat(profiles.get(0).getAsJsonObject().get("name").getAsString()).isEqualTo("Kestrel Mail Keys");
    }

    @Test
    void theExampleIsCompleteAndDiffersInEveryFile() throws IOException {
        assertThat(files("example")).isEqualTo(files("sealwright"));
        for (var file : files("sealwright")) {
            if (!file.endsWith("theme/FlatLaf.properties")) {
                assertThat(Files.mismatch(
                                BRANDS.resolve("example").resolve(file),
                                BRANDS.resolve("sealwright").resolve(file)))
                        .as(file.toString())
                        .isNotEqualTo(-1);
            }
        }
    }

    private static List<Path> files(String brand) throws IOException {
        var root = BRANDS.resolve(brand);
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }
}

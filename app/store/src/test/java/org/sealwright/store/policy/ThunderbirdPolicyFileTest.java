package org.sealwright.store.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.policy.ThunderbirdPolicies.Certificate;
import org.sealwright.store.files.Computer;

class ThunderbirdPolicyFileTest {
    @TempDir
    Path folder;

    @Test
    void namesThatMeanSomethingElseAndPlacesOfTheUserAreNotTaken() throws Exception {
        var home = folder.resolve("home");
        var ofUser = Files.createDirectories(home.resolve(".mozilla").resolve("certificates"));
        Files.writeString(ofUser.resolve("user.pem"), "x");
        var good = Files.writeString(folder.resolve("good.pem"), "x");
        var odd = Files.writeString(folder.resolve("odd=email.pem"), "x");
        var comma = Files.writeString(folder.resolve("a,b.pem"), "x");
        var twoSlashes = "/" + good;
        var policies = Files.writeString(folder.resolve("policies.json"), """
                {"policies": {"Certificates": {"Install": ["%s", "%s", "%s", "%s", "user.pem", "\\\\\\\\host\\\\share"]}}}""".formatted(good, odd, comma, twoSlashes));
        var linux = new Computer(
                Computer.Platform.LINUX, Map.of("HOME", home.toString()), Map.of("user.home", home.toString()));
        var found = new ThunderbirdPolicyFile(linux, List.of()).read(policies);
        assertThat(found.certificates())
                .hasSize(6)
                .extracting(Certificate::file)
                .containsExactly(
                        Optional.of(good),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }
}

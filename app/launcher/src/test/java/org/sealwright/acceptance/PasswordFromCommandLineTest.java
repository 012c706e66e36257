package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.acceptance.CommandLineProduct.PrimaryPassword;
import org.sealwright.testkit.ExternalTool;

/// Acceptance cases 000-7 and 000-N4 on the command line: set, change and remove the database password, with NSS
/// and the real Thunderbird as judges; and a dated copy that is put back.
class PasswordFromCommandLineTest {
    @TempDir
    Path folder;

    private CommandLineProduct product;
    private Path profile;

    @BeforeEach
    void aProfile() throws Exception {
        product = CommandLineProduct.below(folder);
        profile = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));
    }

    @Test
    void aPasswordIsSetChangedAndRemovedAndOtherProgramsAgree() throws Exception {
        assertThat(password("status")
                        .json()
                        .getAsJsonObject("password")
                        .get("set")
                        .getAsBoolean())
                .isFalse();
        password("set", "--new-password-file", file("first ä€")).ok();
        assertThat(ProfileCopy.keys(profile, "first ä€")).contains("Alice RSA");
        var wrong = withPassword("guess", "change", "--new-password-file", file("second"));
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.errorCode()).isEqualTo("wrong-password");
        assertThat(ProfileCopy.keys(profile, "first ä€")).contains("Alice RSA");
        withPassword("first ä€", "change", "--new-password-file", file("second"))
                .ok();
        assertThat(ProfileCopy.keys(profile, "second")).contains("Alice RSA");
        assertThat(withPassword("second", "check").ok().json().getAsJsonArray("damages"))
                .isEmpty();
        withPassword("second", "remove").ok();
        assertThat(ProfileCopy.keys(profile, "")).contains("Alice RSA");
    }

    @Test
    void thunderbirdAcceptsOnlyTheNewPassword() throws Exception {
        var real = Thunderbird.newProfile(folder.resolve("tb"), "Anna <anna@clinic.example>");
        profile = real;
        password("set", "--new-password-file", file("first")).ok();
        withPassword("first", "change", "--new-password-file", file("zweites ß"))
                .ok();
        assertThat(accepted(real, "first")).isFalse();
        assertThat(accepted(real, "zweites ß")).isTrue();
    }

    private static boolean accepted(Path profile, String password) throws Exception {
        return Thunderbird.run(profile, Optional.of(password), false, "inspect")
                .getAsJsonObject("token")
                .get("passwordAccepted")
                .getAsBoolean();
    }

    @Test
    void theCopyMadeBeforeADeletionBringsItBack() throws Exception {
        product.about(profile, "--json", "certificates", "delete", "alice@example.org", "--without-backup")
                .ok();
        assertThat(ProfileCopy.certificates(profile)).doesNotContain("Alice RSA");
        var copies =
                product.about(profile, "--json", "copies", "list").ok().json().getAsJsonArray("copies");
        assertThat(copies).hasSize(1);
        var name = copies.get(0).getAsJsonObject().get("name").getAsString();
        var removed = product.about(profile, "--json", "copies", "compare", name)
                .ok()
                .json()
                .getAsJsonObject("difference")
                .getAsJsonArray("removed");
        assertThat(removed).hasSize(1);
        product.about(profile, "--json", "copies", "restore", name).ok();
        assertThat(ProfileCopy.certificates(profile)).containsPattern("Alice RSA +u,u,u");
        assertThat(product.about(profile, "--json", "copies", "list")
                        .ok()
                        .json()
                        .getAsJsonArray("copies"))
                .hasSize(2);
        assertThat(product.about(profile, "--json", "copies", "restore", "..").exitCode())
                .isEqualTo(4);
        assertThat(ExternalTool.run("certutil", "-K", "-d", "sql:" + profile).ok())
                .contains("Alice RSA");
    }

    @Test
    void aCopyComesBackInPlaceOfADatabaseThatCannotBeOpened() throws Exception {
        product.about(profile, "--json", "certificates", "delete", "alice@example.org", "--without-backup")
                .ok();
        Files.write(profile.resolve("cert9.db"), new byte[] {1, 2, 3});
        assertThat(product.about(profile, "--json", "certificates", "list").errorCode())
                .isEqualTo("database-damaged");
        var copies =
                product.about(profile, "--json", "copies", "list").ok().json().getAsJsonArray("copies");
        var name = copies.get(0).getAsJsonObject().get("name").getAsString();
        assertThat(product.about(profile, "--json", "copies", "compare", name)
                        .ok()
                        .json()
                        .getAsJsonObject("difference")
                        .get("now_unreadable")
                        .getAsBoolean())
                .isTrue();
        product.about(profile, "--json", "copies", "restore", name).ok();
        assertThat(ProfileCopy.certificates(profile)).containsPattern("Alice RSA +u,u,u");
    }

    private String file(String password) throws Exception {
        return Files.writeString(folder.resolve("new.txt"), password + "\n").toString();
    }

    private CommandLineProduct.Answer password(String... arguments) throws Exception {
        return product.about(profile, passwordCommand(arguments));
    }

    private CommandLineProduct.Answer withPassword(String password, String... arguments) throws Exception {
        return product.about(profile, new PrimaryPassword(password), passwordCommand(arguments));
    }

    private static String[] passwordCommand(String... arguments) {
        return Stream.concat(Stream.of("--json", "password"), Stream.of(arguments))
                .toArray(String[]::new);
    }
}

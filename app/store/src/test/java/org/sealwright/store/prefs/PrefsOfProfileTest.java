package org.sealwright.store.prefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.account.Identity.LockedBy;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.profile.Profile;
import org.sealwright.store.SmallDisk;
import org.sealwright.store.StoreHouse;
import org.sealwright.store.files.SafeWrite;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.OtherProgram;

class PrefsOfProfileTest {
    private static final Optional<PrefValue> NEW = Optional.of(new PrefValue.Text("new"));

    @TempDir
    Path home;

    private Path folder;
    private StoreHouse house;

    @BeforeEach
    void profileWithPrefs() throws Exception {
        folder = Files.createDirectories(home.resolve("profile"));
        house = new StoreHouse(home);
        write("prefs.js", "user_pref(\"a\", \"old\");\nuser_pref(\"n\", 1);\nuser_pref(\"f\", true);\n");
    }

    @Test
    void valuesAreReadByTheirType() throws Exception {
        var prefs = prefs().read(folder);
        assertThat(prefs.text("a")).contains("old");
        assertThat(prefs.whole("n")).contains(1);
        assertThat(prefs.flag("f")).contains(true);
        assertThat(prefs.flag("n")).isEmpty();
        assertThat(prefs.text("n")).isEmpty();
        assertThat(prefs.whole("a")).isEmpty();
        assertThat(prefs.lock("a")).isEmpty();
    }

    @Test
    void aProfileWithoutTheFilesHasNoSettings() throws Exception {
        Files.delete(folder.resolve("prefs.js"));
        assertThat(prefs().read(folder).text("a")).isEmpty();
    }

    @Test
    void aPipeInPlaceOfTheFileIsNotWaitedFor() throws Exception {
        Files.delete(folder.resolve("prefs.js"));
        ExternalTool.run("mkfifo", folder.resolve("prefs.js").toString()).ok();
        assertThatThrownBy(() -> prefs().read(folder)).isInstanceOf(CannotRead.class);
    }

    @Test
    void userJsGoesBeforePrefsJsAndLocks() throws Exception {
        write("user.js", "user_pref(\"a\", \"user\");");
        var prefs = prefs().read(folder);
        assertThat(prefs.text("a")).contains("user");
        assertThat(prefs.lock("a")).contains(LockedBy.USER_JS);
        assertThat(prefs.lock("n")).isEmpty();
    }

    @Test
    void thePolicyGoesBeforeBothAndItsDefaultsBehind() throws Exception {
        write("user.js", "user_pref(\"a\", \"user\");");
        write("policies.json", """
                {"policies": {"Preferences": {
                  "a": "policy", "n": {"Value": 7, "Status": "user"}, "f": {"Value": false, "Status": "default"},
                  "d": {"Value": "d", "Status": "default"}, "g": {"Value": "g"}, "c": {"Status": "clear"},
                  "b": {"Value": true, "Status": "locked"}, "x": {"Value": 1, "Status": "odd"}, "y": [], "z": 1.5
                }}}
                """);
        var prefs = managed().read(folder);
        assertThat(prefs.text("a")).contains("policy");
        assertThat(prefs.lock("a")).contains(LockedBy.POLICY);
        assertThat(prefs.whole("n")).contains(7);
        assertThat(prefs.lock("n")).contains(LockedBy.POLICY);
        assertThat(prefs.flag("f")).contains(true);
        assertThat(prefs.lock("f")).isEmpty();
        assertThat(prefs.text("d")).contains("d");
        assertThat(prefs.text("g")).contains("g");
        assertThat(prefs.lock("g")).isEmpty();
        assertThat(prefs.flag("b")).contains(true);
        assertThat(prefs.lock("c")).contains(LockedBy.POLICY);
        assertThat(List.of("x", "y", "z")).allMatch(name -> prefs.lock(name).isEmpty());
    }

    @Test
    void zeroAndOneOfAPolicyAreNumbersOnlyWhereTheProfileHasANumber() throws Exception {
        write("policies.json", "{\"policies\": {\"Preferences\": {\"n\": 0, \"f\": 0, \"new\": 1}}}");
        var prefs = managed().read(folder);
        assertThat(prefs.whole("n")).contains(0);
        assertThat(prefs.flag("f")).contains(false);
        assertThat(prefs.flag("new")).contains(true);
    }

    @Test
    void preferencesMayBeTextAsGroupPoliciesHaveThem() throws Exception {
        write("policies.json", "{\"policies\": {\"Preferences\": \"{\\\"a\\\": \\\"policy\\\"}\"}}");
        assertThat(managed().read(folder).text("a")).contains("policy");
    }

    @Test
    void aPolicyThatCannotBeUnderstoodCountsForNothing() throws Exception {
        for (var broken : List.of("{", "{\"policies\": 1}", "{\"policies\": {\"Preferences\": \"{\"}}", "[]", "{}")) {
            write("policies.json", broken);
            assertThat(managed().read(folder).text("a")).as(broken).contains("old");
        }
    }

    @Test
    void thePolicyOfTheInstallationCountsWhereTheSystemHasNone() throws Exception {
        var installation = home.resolve("thunderbird");
        Files.createDirectories(installation.resolve("distribution"));
        Files.writeString(
                installation.resolve("distribution/policies.json"),
                "{\"policies\": {\"Preferences\": {\"a\": \"installed\"}}}");
        write("compatibility.ini", "[Compatibility]\nLastVersion=153.7.0\nLastPlatformDir=" + installation + "\n");
        assertThat(managed().read(folder).text("a")).contains("installed");
        write("policies.json", "{\"policies\": {}}");
        assertThat(managed().read(folder).text("a")).contains("old");
    }

    @Test
    void aChangeKeepsModeAndEverythingElse() throws Exception {
        Files.setPosixFilePermissions(prefsJs(), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(prefs().change(profile(), _ -> Map.of("a", NEW))).isTrue();
        assertThat(prefsJs()).hasContent("user_pref(\"a\", \"new\");\nuser_pref(\"n\", 1);\nuser_pref(\"f\", true);\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(prefsJs())))
                .isEqualTo("rw-r-----");
        assertThat(names()).containsExactlyInAnyOrder("prefs.js", ".parentlock");
    }

    @Test
    void whatIsSoAlreadyIsNotWrittenAndNotCopied() throws Exception {
        var before = Files.getLastModifiedTime(prefsJs());
        var written = prefs().change(profile(), _ -> Map.of("a", Optional.of(new PrefValue.Text("old"))));
        assertThat(written).isFalse();
        assertThat(Files.getLastModifiedTime(prefsJs())).isEqualTo(before);
        assertThat(house.places.copies()).doesNotExist();
    }

    @Test
    void oneDatedCopyPerSessionIsKeptBeforeTheFirstChange() throws Exception {
        var before = Files.readString(prefsJs());
        prefs().change(profile(), _ -> Map.of("a", NEW));
        prefs().change(profile(), _ -> Map.of("n", NEW));
        assertThat(house.copies().folderOf(profile()).resolve("2026-11-22T12-00-00Z/prefs.js"))
                .hasContent(before);
        assertThat(copies()).hasSize(1);

        house.newSession();
        prefs().change(profile(), _ -> Map.of("f", NEW));
        assertThat(copies()).hasSize(2);
    }

    @Test
    void copiesOfSettingsDoNotPushOutThoseOfTheDatabase() throws Exception {
        var database = house.copies().folderOf(profile()).resolve("2020-01-01T00-00-00Z");
        Files.createDirectories(database);
        Files.createFile(database.resolve("cert9.db"));
        for (int i = 0; i < 12; i++) {
            house.newSession();
            int number = i;
            prefs().change(profile(), _ -> Map.of("n", Optional.of(new PrefValue.Whole(number + 100))));
        }
        assertThat(copies()).hasSize(11);
        assertThat(database).exists();
    }

    @Test
    void whileThunderbirdRunsNothingChanges() throws Exception {
        var before = Files.readString(prefsJs());
        try (var _ = OtherProgram.holding(folder.resolve(".parentlock"))) {
            assertThatThrownBy(() -> prefs().change(profile(), _ -> Map.of("a", NEW)))
                    .isInstanceOf(ProfileInUse.class);
        }
        assertThat(prefsJs()).hasContent(before);
        prefs().change(profile(), _ -> Map.of("a", NEW));
    }

    @Test
    void whileItIsChangedThunderbirdDoesNotStart() throws Exception {
        prefs().change(profile(), _ -> {
            assertThatThrownBy(() -> OtherProgram.holding(folder.resolve(".parentlock")))
                    .hasMessageContaining("taken by another");
            return Map.of("a", NEW);
        });
        OtherProgram.holding(folder.resolve(".parentlock")).close();
    }

    @Test
    void aFileThatCannotBeReadIsSaid() throws Exception {
        Files.delete(prefsJs());
        Files.createDirectory(prefsJs());
        assertThatThrownBy(() -> prefs().read(folder)).isInstanceOf(CannotRead.class);
    }

    @Test
    void aFullDiskKeepsTheOldFile() throws Exception {
        try (var disk = new SmallDisk("64k")) {
            var file = Files.writeString(disk.folder().resolve("prefs.js"), "user_pref(\"a\", 1);\n");
            Files.createFile(disk.folder().resolve(".parentlock"));
            disk.fillUpTo(0);
            assertThatThrownBy(() -> prefs().change(StoreHouse.thunderbird(disk.folder()), _ -> Map.of("a", NEW)))
                    .isInstanceOf(DiskFull.class);
            assertThat(file).hasContent("user_pref(\"a\", 1);\n");
        }
    }

    private PrefsOfProfile prefs() {
        return prefs(Optional.empty());
    }

    private PrefsOfProfile managed() {
        return prefs(Optional.of(folder.resolve("policies.json")));
    }

    private PrefsOfProfile prefs(Optional<Path> policies) {
        return new PrefsOfProfile(house.locks, house.copies(), new SafeWrite(), new ManagedPrefs(policies));
    }

    private Profile profile() {
        return StoreHouse.thunderbird(folder);
    }

    private Path prefsJs() {
        return folder.resolve("prefs.js");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private List<Path> copies() throws IOException {
        try (var all = Files.list(house.copies().folderOf(profile()))) {
            return all.toList();
        }
    }
}

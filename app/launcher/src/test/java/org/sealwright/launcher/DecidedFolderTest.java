package org.sealwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.problem.OtherDataFolder;
import org.sealwright.store.files.Computer;

class DecidedFolderTest {
    @TempDir
    Path home;

    private Ground ground(String policy, String asked) throws Exception {
        Files.writeString(home.resolve("policies.json"), policy);
        var environment = new HashMap<>(Map.of("HOME", home.toString()));
        if (!asked.isEmpty()) {
            environment.put("SEALWRIGHT_DATA", asked);
        }
        return Ground.on(new Computer(
                Computer.Platform.LINUX, environment, Map.of("sealwright.home", home.toString(), "user.name", "anna")));
    }

    @Test
    void dataAndSettingsLieWhereTheOrganisationWantsThem() throws Exception {
        var ground = ground("{\"settings\": {\"data.folder\": \"~/kept\"}}", "");

        assertThat(ground.places().data()).isEqualTo(home.resolve("kept"));
        assertThat(ground.places().settings()).isEqualTo(home.resolve("kept/settings.json"));
        assertThat(home.resolve("kept/audit.log")).content().contains("policy_loaded");
        assertThat(home.resolve(".local")).doesNotExist();
        assertThat(ground.troubles()).isEmpty();
        assertThat(ground.otherFolder()).isEmpty();
    }

    @Test
    void whoAsksForAnotherFolderIsTold() throws Exception {
        var other = home.resolve("other");
        var ground = ground("{\"settings\": {\"data.folder\": \"~/kept\"}}", other.toString());

        assertThat(ground.places().data()).isEqualTo(home.resolve("kept"));
        assertThat(ground.otherFolder()).containsInstanceOf(OtherDataFolder.class);
        assertThat(other).doesNotExist();
    }

    @Test
    void whoAsksForTheSameFolderIsNot() throws Exception {
        assertThat(ground("{\"settings\": {\"data.folder\": \"~/kept\"}}", home + "/./kept")
                        .otherFolder())
                .isEmpty();
    }

    @Test
    void withoutAWordOfTheOrganisationTheUserDecides() throws Exception {
        assertThat(ground("{\"settings\": {}}", home + "/other").places().data())
                .isEqualTo(home.resolve("other"));
    }

    @Test
    void aFolderThatIsNoneIsToldAndTheUsualOneUsed() throws Exception {
        var ground = ground("{\"settings\": {\"data.folder\": \"/srv/$USER\"}}", "");

        assertThat(ground.places().data()).isEqualTo(home.resolve(".local/share/sealwright"));
        assertThat(ground.troubles()).singleElement().asString().contains("«data.folder» names no folder");
    }
}

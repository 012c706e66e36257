package org.sealwright.store.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.store.Computers;
import org.sealwright.store.files.Computer.Platform;

class PlacesTest {
    private static final Path HOME = Path.of("/home/anna");

    @Test
    void linuxKeepsDataAndSettingsWhereXdgSays() {
        var places = Places.on(Computers.linux(HOME, Map.of("XDG_DATA_HOME", "/d", "XDG_CONFIG_HOME", "/c")));
        assertThat(places.data()).isEqualTo(Path.of("/d/sealwright"));
        assertThat(places.config()).isEqualTo(Path.of("/c/sealwright"));
        assertThat(places.policies()).containsExactly(Path.of("/etc/sealwright/policies.json"));
    }

    @Test
    void linuxWithoutXdgUsesTheUsualFoldersOfTheHome() {
        var places = Places.on(Computers.linux(HOME));
        assertThat(places.data()).isEqualTo(Path.of("/home/anna/.local/share/sealwright"));
        assertThat(places.config()).isEqualTo(Path.of("/home/anna/.config/sealwright"));
        assertThat(places.ownProfile()).isEqualTo(Path.of("/home/anna/.local/share/sealwright/profile"));
        assertThat(places.auditLog()).isEqualTo(Path.of("/home/anna/.local/share/sealwright/audit.log"));
        assertThat(places.settings()).isEqualTo(Path.of("/home/anna/.config/sealwright/settings.json"));
    }

    @Test
    void relativeAndEmptyXdgValuesAreIgnored() {
        var places = Places.on(Computers.linux(HOME, Map.of("XDG_DATA_HOME", "data", "XDG_CONFIG_HOME", "")));
        assertThat(places.data()).isEqualTo(Path.of("/home/anna/.local/share/sealwright"));
        assertThat(places.config()).isEqualTo(Path.of("/home/anna/.config/sealwright"));
    }

    @Test
    void theHomeVariableGoesBeforeWhatJavaSays() {
        var computer = new Computer(Platform.LINUX, Map.of("HOME", "/elsewhere"), Map.of("user.home", "/root"));
        assertThat(computer.home()).isEqualTo(Path.of("/elsewhere"));
        var bare = new Computer(Platform.LINUX, Map.of(), Map.of("user.home", "/root"));
        assertThat(bare.home()).isEqualTo(Path.of("/root"));
    }

    @Test
    void windowsUsesRoamingDataForBoth() {
        var places = Places.on(Computers.windows(HOME));
        assertThat(places.data()).isEqualTo(HOME.resolve("AppData/Roaming/Sealwright"));
        assertThat(places.config()).isEqualTo(places.data());
        assertThat(places.policies()).containsExactly(HOME.resolve("ProgramData/Sealwright/policies.json"));
    }

    @Test
    void windowsWithoutTheVariablesFallsBackToTheHome() {
        var places = Places.on(new Computer(Platform.WINDOWS, Map.of(), Map.of("user.home", HOME.toString())));
        assertThat(places.data()).isEqualTo(HOME.resolve("AppData/Roaming/Sealwright"));
        assertThat(places.policies()).isEmpty();
    }

    @Test
    void macosUsesApplicationSupportForBoth() {
        var places = Places.on(Computers.mac(HOME));
        assertThat(places.data()).isEqualTo(HOME.resolve("Library/Application Support/Sealwright"));
        assertThat(places.config()).isEqualTo(places.data());
        assertThat(places.policies()).containsExactly(Path.of("/Library/Application Support/Sealwright/policies.json"));
    }

    @Test
    void oneFolderHoldsEverythingInPortableUse() {
        var computer = Computers.linux(HOME, Map.of("SEALWRIGHT_DATA", "/stick", "XDG_DATA_HOME", "/d"));
        assertThat(Places.on(computer).data()).isEqualTo(Path.of("/stick"));
        assertThat(Places.on(computer).config()).isEqualTo(Path.of("/stick"));

        var properties = new HashMap<>(computer.properties());
        properties.put("sealwright.data", "/other");
        var asked = new Computer(Platform.LINUX, computer.environment(), properties);
        assertThat(Places.on(asked).data()).isEqualTo(Path.of("/other"));
    }

    @Test
    void theInstallationsPolicyIsTheWeakerOne() {
        var computer = new Computer(Platform.LINUX, Map.of(), Map.of("sealwright.home", "/opt/sealwright"));
        assertThat(Places.on(computer).policies())
                .containsExactly(Path.of("/etc/sealwright/policies.json"), Path.of("/opt/sealwright/policies.json"));
        assertThat(Places.on(computer).installation()).contains(Path.of("/opt/sealwright"));
    }

    @Test
    void thisComputerIsKnown() {
        var here = Computer.here();
        assertThat(here.home()).isAbsolute();
        assertThat(here.userName()).isEqualTo(System.getProperty("user.name"));
    }
}

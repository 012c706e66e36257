package org.sealwright.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/anna");

    @Test
    void aFolderInTheHomeIsThatOfTheUser() {
        assertThat(DataFolder.of("~/Clinic/./Sealwright/", HOME)).contains(HOME.resolve("Clinic/Sealwright"));
        assertThat(DataFolder.of("/srv/anna", HOME)).contains(Path.of("/srv/anna"));
        assertThat(DataFolder.of(" ", HOME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"~/Clinic", "/srv/data", "D:\\Sealwright", "\\\\server\\homes$\\anna"})
    void pathsOfAllSystemsAreTaken(String text) {
        assertThat(DataFolder.SETTING.read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clinic",
                "~",
                "~/",
                "/",
                "$HOME/Clinic",
                "${HOME}/Clinic",
                "/srv/$USER",
                "C:\\Users\\%USERNAME%\\x"
            })
    void whatIsNoFolderOfAUserIsRefused(String text) {
        assertThatThrownBy(() -> DataFolder.SETTING.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPathOfAnotherSystemIsNoneHere() {
        assertThatThrownBy(() -> DataFolder.of("relative", HOME)).isInstanceOf(IllegalArgumentException.class);
    }
}

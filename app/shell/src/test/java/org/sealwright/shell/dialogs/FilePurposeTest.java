package org.sealwright.shell.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.problem.Problem;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;
import org.sealwright.testkit.FakeSettings;

class FilePurposeTest {
    private static FileQuestion question(String... endings) {
        return new FileQuestion("", List.of(new Filter("", List.of(endings))));
    }

    @Test
    void requestsBackupsAndImportsAreKeptApart() {
        assertThat(FilePurpose.of(question("csr", "pem"), true)).isEqualTo(FilePurpose.REQUESTS);
        assertThat(FilePurpose.of(question("txt", "csr"), false)).isEqualTo(FilePurpose.REQUESTS);
        assertThat(FilePurpose.of(question("p12", "pfx"), false)).isEqualTo(FilePurpose.EXPORT);
        assertThat(FilePurpose.of(question("csv"), true)).isEqualTo(FilePurpose.EXPORT);
        assertThat(FilePurpose.of(question("p12", "pfx", "cer"), false)).isEqualTo(FilePurpose.IMPORT);
    }

    @Test
    void eachBeginsWhereItWasLastAndTheOthersDoNot(@TempDir Path folder) throws Problem {
        var settings = new FakeSettings();
        settings.set(FilePurpose.EXPORT.last(), folder.toString());
        assertThat(FilePurpose.EXPORT.begin(settings)).isEqualTo(folder);
        assertThat(FilePurpose.REQUESTS.begin(settings)).isEqualTo(FilePurpose.home());
        assertThat(FilePurpose.IMPORT.begin(settings)).isNotEqualTo(folder);
    }

    @Test
    void aFolderOfTheSystemOrOneThatIsGoneIsNotGoneBackTo(@TempDir Path folder) throws Problem {
        var settings = new FakeSettings();
        for (var unfit :
                List.of("/proc/self", "/dev/shm", folder.resolve("gone").toString())) {
            settings.set(FilePurpose.REQUESTS.last(), unfit);
            assertThat(FilePurpose.REQUESTS.begin(settings)).isEqualTo(FilePurpose.home());
        }
    }
}

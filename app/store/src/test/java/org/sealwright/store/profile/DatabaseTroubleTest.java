package org.sealwright.store.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.nss.problem.FileTrouble;

class DatabaseTroubleTest {
    @Test
    void theFileThatCannotBeOpenedIsNamed(@TempDir Path folder) throws Exception {
        var refused = new FileTrouble("refused", null);
        Files.writeString(folder.resolve("cert9.db"), "readable");
        assertThat(DatabaseTrouble.of(refused, folder).file()).contains(folder);
        // A folder, as the administrator who may run this test reads every file.
        Files.createDirectory(folder.resolve("key4.db"));
        assertThat(DatabaseTrouble.of(refused, folder).file()).contains(folder.resolve("key4.db"));
    }
}

package org.sealwright.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.overview.Office;
import org.sealwright.testkit.FakeFiles;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNotices;

class SaveReportTest {
    private final Office office = new Office();
    private final FakeFiles files = new FakeFiles();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeNotices notices = new FakeNotices();
    private final SaveReport save = new SaveReport(
            new SaveReport.UseCases(office.report, files), new SameThreadTasks(), dialogs, notices, office.words);

    @Test
    void aTableForASpreadsheetIsWrittenWhereTheUserSays() throws Exception {
        office.storeOwn("anna@example.org", true);
        var file = Path.of("stand.csv");
        dialogs.target = Optional.of(file);
        save.command().run().run();
        assertThat(dialogs.proposedNames).containsExactly("certificates-report.csv");
        assertThat(new String(files.written().get(file), StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"profile_kind\",")
                .contains("anna@example.org");
        assertThat(notices.last()).contains("stand.csv");
    }

    @Test
    void aDiskThatIsFullIsTold() {
        files.failing(new DiskFull(Path.of("stand.csv"), null));
        dialogs.target = Optional.of(Path.of("stand.csv"));
        save.save();
        assertThat(dialogs.failures).singleElement().isInstanceOf(DiskFull.class);
        assertThat(notices.shown).isEmpty();
    }

    @Test
    void nothingIsWrittenWithoutAFile() {
        save.save();
        assertThat(files.written()).isEmpty();
    }
}

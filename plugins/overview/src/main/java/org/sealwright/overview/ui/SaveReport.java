package org.sealwright.overview.ui;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.overview.report.MakeReport;
import org.sealwright.overview.report.ReportCsv;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices;

/// "Save Report …": what the overview knows, as a table for a spreadsheet. On the event thread.
final class SaveReport {
    /// Without it spreadsheets on Windows take the text for one of an old character set.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final UseCases useCases;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final OverviewWords words;

    /// What is done.
    record UseCases(MakeReport make, SafeFiles files) {
        @Inject
        UseCases {}
    }

    @Inject
    SaveReport(UseCases useCases, Tasks tasks, Dialogs dialogs, Notices notices, OverviewWords words) {
        this.useCases = useCases;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    Command command() {
        return new Command(
                        "overview.saveReport",
                        Command.Menu.FILE,
                        words.texts(),
                        OverviewWords.class,
                        Optional.empty(),
                        () -> true,
                        this::save)
                .in(Command.Group.EXPORT);
    }

    void save() {
        var question = new Dialogs.FileQuestion(
                words.get("overview.saveReport.title"),
                List.of(new Dialogs.FileQuestion.Filter(words.get("overview.saveReport.filter"), List.of("csv"))));
        dialogs.saveFile(question, words.get("overview.saveReport.name") + ".csv")
                .ifPresent(file -> tasks.run(
                        words.get("overview.saveReport.task"),
                        progress -> write(file, progress),
                        _ -> notices.show(Notices.Notice.of(words.get("report.saved", ShownText.of(file.toString())))),
                        dialogs::failure));
    }

    private Path write(Path file, Progress progress) throws Problem {
        var text = BYTE_ORDER_MARK + ReportCsv.of(useCases.make().ofCurrent(progress), words::reason);
        // The dialog asked before an existing file is replaced.
        useCases.files().write(file, text.getBytes(StandardCharsets.UTF_8), SafeFiles.Readers.USUAL, true);
        return file;
    }
}

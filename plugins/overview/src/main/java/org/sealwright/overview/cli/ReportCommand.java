package org.sealwright.overview.cli;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.overview.report.MakeReport;
import org.sealwright.overview.report.Report;
import org.sealwright.overview.report.ReportCsv;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `report`: certificates, their ends, backups and findings of each address, as CSV or JSON.
@Command(name = "report", resourceBundle = "org.sealwright.overview.words.messages", mixinStandardHelpOptions = true)
final class ReportCommand implements CliCommand, Callable<Integer> {
    private final MakeReport make;
    private final SafeFiles files;
    private final Terminal terminal;
    private final OverviewWords words;

    @Option(names = "--format", paramLabel = "csv|json", descriptionKey = "format", converter = ReportFormat.Word.class)
    private @Nullable ReportFormat format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--replace", descriptionKey = "replace")
    private boolean replace;

    @Option(names = "--all-profiles", descriptionKey = "all-profiles")
    private boolean allProfiles;

    @Inject
    ReportCommand(MakeReport make, SafeFiles files, Terminal terminal, OverviewWords words) {
        this.make = make;
        this.files = files;
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public Integer call() throws Problem {
        var report = allProfiles ? make.ofAll(Progress.none()) : make.ofCurrent(Progress.none());
        var file = out;
        if (file == null) {
            print(report);
        } else {
            save(report, file);
        }
        report.failures().stream()
                .map(failure -> words.reason(failure.reason()))
                .distinct()
                .forEach(terminal::warn);
        return exitCode(report);
    }

    /// `--json` is a wish for the document, whatever the format of files.
    private void print(Report report) {
        if (terminal.json() || format == ReportFormat.JSON) {
            terminal.text(terminal.document(document(report)));
        } else {
            terminal.text(ReportCsv.of(report, words::reason));
        }
    }

    private void save(Report report, Path file) throws Problem {
        boolean json = format == ReportFormat.JSON || (format == null && terminal.json());
        var text = json ? terminal.document(document(report)) : ReportCsv.of(report, words::reason);
        files.write(file, text.getBytes(StandardCharsets.UTF_8), SafeFiles.Readers.USUAL, replace);
        var answer = new LinkedHashMap<String, Object>();
        answer.put("file", file.toString());
        answer.put("attention", report.attention());
        terminal.answer(Map.of("report", answer), Terminal.Table.NONE);
        terminal.say(words.get("report.saved", ShownText.of(file.toString())));
    }

    private Map<String, Object> document(Report report) {
        return Map.of("report", new ReportDocument(words).of(report));
    }

    /// What could not be looked at may hide anything, so it is graver than what was found.
    private static int exitCode(Report report) {
        return report.failures().stream()
                .findFirst()
                .map(failure -> failure.reason() instanceof Problem problem
                        ? problem.kind().exitCode()
                        : ExitCode.BUG)
                .orElse(report.attention() ? ExitCode.ATTENTION : 0);
    }
}

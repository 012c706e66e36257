package org.sealwright.overview.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.overview.Office;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.testkit.FakeFiles;
import org.sealwright.testkit.FakeTerminal;
import picocli.CommandLine;

class ReportCommandTest {
    private final Office office = new Office();
    private final Office.Source source = new Office.Source("samples");
    private final FakeFiles files = new FakeFiles();
    private FakeTerminal terminal = new FakeTerminal();

    ReportCommandTest() throws Problem {
        office.sources.add(source);
        office.storeOwn("anna@example.org", true);
    }

    private int run(String... arguments) {
        terminal = terminal.fresh();
        return new CommandLine(new ReportCommand(office.report, files, terminal, office.words)).execute(arguments);
    }

    @Test
    void itIsPrintedAsCsvUnlessSomethingElseIsWanted() {
        assertThat(run()).isZero();
        assertThat(terminal.said())
                .singleElement()
                .asString()
                .startsWith("\"profile_kind\",")
                .contains("anna@example.org");
        assertThat(run("--format", "json")).isZero();
        assertThat(terminal.said()).singleElement().asString().startsWith("{report={created=2026-11-22T12:00:00Z");
        terminal.withJson();
        assertThat(run()).isZero();
        assertThat(terminal.said()).singleElement().asString().startsWith("{report=");
        assertThat(run("--format", "xml")).isEqualTo(2);
    }

    @Test
    void theExitCodeSaysWhetherSomethingNeedsAttention() {
        source.found.add(Finding.general("sample.hint", "all", Urgency.ADVICE, "A hint."));
        assertThat(run()).isZero();
        source.found.add(Finding.general("sample.soon", "all", Urgency.SOON, "Do it."));
        assertThat(run()).isEqualTo(8);
        assertThat(run("--all-profiles")).isEqualTo(8);
        source.failure = Optional.of(new DamagedInput(Path.of("x.json"), "it is cut off"));
        assertThat(run()).isEqualTo(7);
        assertThat(terminal.warned()).singleElement().asString().contains("it is cut off");
        source.failure = Optional.of(new IllegalStateException("secret detail"));
        assertThat(run()).isEqualTo(70);
        assertThat(terminal.warned()).singleElement().asString().doesNotContain("secret detail");
    }

    @Test
    void itIsSavedInTheFormatThatIsWanted() {
        var file = Path.of("report.csv");
        assertThat(run("--out", file.toString(), "--replace")).isZero();
        assertThat(new String(files.written().get(file), StandardCharsets.UTF_8))
                .startsWith("\"profile_kind\",");
        assertThat(terminal.said()).singleElement().asString().contains("report.csv");
        var document = Path.of("report.json");
        assertThat(run("--format", "json", "--out", document.toString())).isZero();
        assertThat(new String(files.written().get(document), StandardCharsets.UTF_8))
                .startsWith("{report=");
    }
}

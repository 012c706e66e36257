package org.sealwright.csr.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.csr.usecase.ListRequests;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.plugin.Terminal;

/// Answers `requests list`.
final class ListAnswer {
    private static final int DIGITS_IN_TABLE = 16;

    private final ListRequests requests;
    private final RequestWords words;
    private final Terminal terminal;

    @Inject
    ListAnswer(ListRequests requests, RequestWords words, Terminal terminal) {
        this.requests = requests;
        this.words = words;
        this.terminal = terminal;
    }

    void answer() throws Problem {
        var listed = requests.list();
        if (listed.isEmpty() && !terminal.json()) {
            terminal.say(words.get("cli.list.empty"));
            return;
        }
        terminal.answer(
                Map.of("requests", listed.stream().map(RequestDocument::of).toList()),
                new Terminal.Table(
                        List.of(
                                words.get("request.column.address"),
                                words.get("request.column.key"),
                                words.get("request.column.created"),
                                words.get("request.column.state"),
                                words.get("request.column.file"),
                                words.get("cli.column.id")),
                        listed.stream().map(this::row).toList()));
    }

    private List<String> row(Listed listed) {
        return List.of(
                listed.request()
                        .map(request -> String.join(", ", request.emails()))
                        .orElse(listed.label()),
                listed.key().shortName(),
                listed.request().map(request -> words.day(request.created())).orElse(""),
                words.say(listed.state()),
                listed.request()
                        .flatMap(PendingRequest::csrFile)
                        .map(Path::toString)
                        .orElse(""),
                listed.id().hex().substring(0, DIGITS_IN_TABLE));
    }
}

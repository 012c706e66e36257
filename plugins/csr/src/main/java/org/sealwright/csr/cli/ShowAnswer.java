package org.sealwright.csr.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Source;
import org.sealwright.csr.usecase.DescribeRequest;
import org.sealwright.csr.usecase.FindRequest;
import org.sealwright.csr.usecase.RequestDescription;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.cli.SectionRows;
import org.sealwright.plugin.Terminal;

/// Answers `requests show`: for a file that exists (or `-`), else for a request of the profile.
final class ShowAnswer {
    private static final String STANDARD_INPUT = "-";

    private final FindRequest find;
    private final DescribeRequest describe;
    private final RequestWords words;
    private final Terminal terminal;

    @Inject
    ShowAnswer(FindRequest find, DescribeRequest describe, RequestWords words, Terminal terminal) {
        this.find = find;
        this.describe = describe;
        this.words = words;
        this.terminal = terminal;
    }

    void answer(String reference) throws Problem {
        Optional<Source> source = source(reference);
        var description =
                source.isPresent() ? describe.describe(source.get()) : describe.describe(find.find(reference));
        terminal.answer(Map.of("request", document(description)), table(description));
    }

    private Optional<Source> source(String reference) throws CannotRead {
        if (reference.equals(STANDARD_INPUT)) {
            try {
                // One byte more than is allowed, so that the reader sees it is too large and says so.
                return Optional.of(new Source.Bytes(
                        STANDARD_INPUT, terminal.input().readNBytes(Math.toIntExact(Source.MAXIMUM_SIZE) + 1)));
            } catch (IOException e) {
                throw new CannotRead(Path.of(STANDARD_INPUT), e);
            }
        }
        try {
            var file = Path.of(reference);
            // A path that leads nowhere shall be told as such, and not as a reference that fits no request.
            return Files.exists(file) || file.getNameCount() > 1
                    ? Optional.of(new Source.File(file))
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty(); // then it can only be a reference
        }
    }

    private static Map<String, @Nullable Object> document(RequestDescription description) {
        var document = description
                .listed()
                .map(RequestDocument::of)
                .or(() -> description.facts().map(RequestDocument::of))
                .orElseThrow(() -> new IllegalStateException("a description is of a request or of a key"));
        description.facts().ifPresent(facts -> RequestDocument.put(facts, document));
        return document;
    }

    private Terminal.Table table(RequestDescription description) {
        var rows = new ArrayList<List<String>>();
        description.summary().forEach(sentence -> rows.add(List.of("", words.say(sentence))));
        rows.addAll(SectionRows.of(description.sections(), words));
        return new Terminal.Table(List.of(), rows);
    }
}

package org.sealwright.trust.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;
import org.sealwright.trust.usecase.ChangeDecisions;
import org.sealwright.trust.usecase.ChangeDecisions.Listed;
import org.sealwright.trust.words.AuthorityWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `decisions` and what follows it.
@Command(name = "decisions", resourceBundle = "org.sealwright.trust.words.messages", addMethodSubcommands = false)
final class DecisionsCommand implements CliCommand {
    private final ChangeDecisions decisions;
    private final AuthorityWords words;
    private final Terminal terminal;

    @Inject
    DecisionsCommand(ChangeDecisions decisions, AuthorityWords words, Terminal terminal) {
        this.decisions = decisions;
        this.words = words;
        this.terminal = terminal;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() throws Problem {
        var all = decisions.list();
        if (all.isEmpty() && !terminal.json()) {
            terminal.say(words.get("cli.decisions.empty"));
            return 0;
        }
        terminal.answer(
                Map.of("decisions", all.stream().map(DecisionsCommand::document).toList()),
                new Terminal.Table(
                        List.of(words.get("decision.column.host"), words.get("decision.column.certificate")),
                        all.stream()
                                .map(one -> List.of(one.decision().host(), chosen(one)))
                                .toList()));
        return 0;
    }

    private String chosen(Listed one) {
        return one.certificate()
                .map(stored -> stored.certificate().displayName())
                .orElseGet(() -> words.get("decision." + one.word()));
    }

    @Command(name = "delete", mixinStandardHelpOptions = true)
    int delete(@Parameters(paramLabel = "HOST", arity = "1..*", descriptionKey = "host") List<String> hosts)
            throws Problem {
        var all = decisions.list();
        var unwanted = new ArrayList<AuthenticationDecision>();
        for (var host : hosts) {
            var fitting = all.stream()
                    .map(Listed::decision)
                    .filter(one -> one.host().equalsIgnoreCase(host))
                    .toList();
            if (fitting.isEmpty()) {
                throw new NotFound(host);
            }
            unwanted.addAll(fitting);
        }
        var deleted = decisions.delete(unwanted, Progress.none());
        if (terminal.json()) {
            terminal.answer(
                    Map.of(
                            "deleted",
                            deleted.stream().map(AuthenticationDecision::host).toList()),
                    Terminal.Table.NONE);
        } else {
            deleted.forEach(one -> terminal.say(words.get("decisions.delete.done", ShownText.of(one.host()))));
        }
        return 0;
    }

    private static Map<String, @Nullable Object> document(Listed one) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("host", one.decision().host());
        document.put("state", one.word());
        document.put(
                "certificate", one.certificate().map(CertificateDocument::of).orElse(null));
        return document;
    }
}

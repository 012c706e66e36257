package org.sealwright.accounts.cli;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.usecase.SetIdentity;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.OtherUse;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Terminal;

/// Answers with identities: the document, or the table and what there is to say about it.
final class IdentityAnswer {
    private final AccountWords words;
    private final Terminal terminal;

    @Inject
    IdentityAnswer(AccountWords words, Terminal terminal) {
        this.words = words;
        this.terminal = terminal;
    }

    void list(List<Report> reports) {
        if (reports.isEmpty() && !terminal.json()) {
            terminal.say(words.get("cli.list.empty"));
            return;
        }
        answer(reports);
    }

    void set(SetIdentity.Result result) {
        answer(List.of(result.report()));
        for (var fitness : result.ignored()) {
            terminal.warn(words.get(
                    "cli.set.ignored",
                    ShownText.of(fitness.stored().certificate().displayName()),
                    words.reason(fitness.obstacles().getFirst())));
        }
        if (result.otherUse() == OtherUse.OFFER_SAME_FOR_NONE || result.otherUse() == OtherUse.OFFER_TO_CHOOSE) {
            terminal.say(words.get("cli.set.otherUse"));
        }
    }

    private void answer(List<Report> reports) {
        terminal.answer(
                Map.of("identities", reports.stream().map(IdentityDocument::of).toList()),
                new Terminal.Table(
                        List.of(
                                words.get("cli.column.id"),
                                words.get("cli.column.email"),
                                words.get("cli.column.account"),
                                words.get("cli.column.signing"),
                                words.get("cli.column.encryption"),
                                words.get("cli.column.sign"),
                                words.get("cli.column.encrypt")),
                        reports.stream().map(this::row).toList()));
        for (var report : reports) {
            Arrays.stream(CertificateUse.values())
                    .flatMap(use -> words.finding(report, use).stream())
                    .distinct()
                    .forEach(terminal::say);
        }
    }

    private List<String> row(Report report) {
        var identity = report.identity();
        return List.of(
                identity.id(),
                identity.address(),
                identity.account().name(),
                words.cell(report.signing()),
                words.cell(report.encryption()),
                IdentityDocument.word(identity.settings().sign()),
                IdentityDocument.word(identity.settings().encrypt()));
    }
}

package org.sealwright.accounts.words;

import jakarta.inject.Inject;
import org.sealwright.accounts.usecase.Trial;
import org.sealwright.accounts.usecase.Trial.Outcome;
import org.sealwright.accounts.usecase.Trial.Remark;
import org.sealwright.accounts.usecase.TryIdentity;
import org.sealwright.core.text.ShownText;

/// The words of a test: what was tried and how it went.
public final class TrialWords {
    private final AccountWords words;

    @Inject
    public TrialWords(AccountWords words) {
        this.words = words;
    }

    public String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /// The plugin's words.
    public AccountWords plain() {
        return words;
    }

    /// What the message says.
    public TryIdentity.Wording wording() {
        return new TryIdentity.Wording(get("trial.subject"), get("trial.text"));
    }

    /// How a step went, in a word.
    public String mark(Outcome outcome) {
        return get(outcome.failed() ? "trial.failed" : outcome.remark().isPresent() ? "trial.noted" : "trial.well");
    }

    /// What was tried and, if there is something to say, what came of it.
    public String sentence(Outcome outcome) {
        var tried = get("trial." + outcome.use().word() + "." + outcome.step().word());
        return outcome.remark()
                .map(remark -> get("trial.withRemark", tried, withoutFullStop(say(remark))))
                .orElse(tried);
    }

    private static String withoutFullStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private String say(Remark remark) {
        return switch (remark) {
            case Remark.NotChosen _ -> get("trial.notChosen");
            case Remark.NotFound gone ->
                get("trial.notFound", ShownText.of(gone.choice().name()));
            case Remark.Unfit unfit -> words.reason(unfit.obstacle());
            case Remark.Untrusted untrusted -> words.sentence(untrusted.reason());
            case Remark.Broken broken -> words.sentence(broken.problem());
            case Remark.Different _ -> get("trial.different");
        };
    }

    /// How it ended.
    public String summary(Trial trial) {
        var address = ShownText.of(trial.identity().address());
        if (!trial.passed()) {
            return get("trial.summary.failed", address);
        }
        return get(trial.encrypted().isPresent() ? "trial.summary.passed" : "trial.summary.onlySigned", address);
    }
}

package org.sealwright.accounts.words;

import jakarta.inject.Inject;
import org.sealwright.accounts.usecase.Trial;
import org.sealwright.accounts.usecase.Trial.Outcome;
import org.sealwright.accounts.usecase.Trial.Remark;
import org.sealwright.accounts.usecase.TryIdentity;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.verdict.Reason;

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
                .map(remark -> get("trial.withRemark", tried, say(remark)))
                .orElse(tried);
    }

    private String say(Remark remark) {
        return switch (remark) {
            case Remark.NotChosen _ -> get("trial.notChosen");
            case Remark.NotFound gone ->
                get("trial.notFound", ShownText.of(gone.choice().name()));
            case Remark.Unfit unfit -> words.reason(unfit.obstacle());
            case Remark.Untrusted untrusted -> reason(untrusted.reason());
            case Remark.Broken broken -> words.sentence(broken.problem());
            case Remark.Different _ -> get("trial.different");
        };
    }

    /// Why a certificate is not trusted for mail, as a clause.
    public String reason(Reason reason) {
        return get("verdict." + reason.code(), ShownText.of(reason.certificate().displayName()));
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

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
        return outcome.remark().map(remark -> sentence(outcome, remark)).orElseGet(() -> tried(outcome));
    }

    private String tried(Outcome outcome) {
        return get("trial." + outcome.use().word() + "." + outcome.step().word());
    }

    private String sentence(Outcome outcome, Remark remark) {
        return switch (remark) {
            case Remark.NotChosen _ -> get("trial." + outcome.use().word() + ".notChosen");
            case Remark.NotFound gone ->
                remarked(
                        outcome,
                        get("trial.notFound", ShownText.of(gone.choice().name())));
            case Remark.Unfit unfit -> remarked(outcome, words.reason(unfit.obstacle()));
            case Remark.Untrusted untrusted -> remarked(outcome, words.sentence(untrusted.reason()));
            case Remark.Broken broken -> remarked(outcome, words.sentence(broken.problem()));
            case Remark.Different _ -> remarked(outcome, get("trial.different"));
        };
    }

    private String remarked(Outcome outcome, String remark) {
        var clause = remark.endsWith(".") ? remark.substring(0, remark.length() - 1) : remark;
        return get("trial.withRemark", tried(outcome), clause);
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

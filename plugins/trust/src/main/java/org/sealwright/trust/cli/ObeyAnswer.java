package org.sealwright.trust.cli;

import jakarta.inject.Inject;
import java.util.Map;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Terminal;
import org.sealwright.trust.usecase.ObeyTrust;
import org.sealwright.trust.words.AuthorityWords;

/// Answers `authorities apply-policy`.
final class ObeyAnswer {
    private final ObeyTrust obey;
    private final PasswordPrompt prompt;
    private final AuthorityWords words;
    private final Terminal terminal;

    @Inject
    ObeyAnswer(ObeyTrust obey, PasswordPrompt prompt, AuthorityWords words, Terminal terminal) {
        this.obey = obey;
        this.prompt = prompt;
        this.words = words;
        this.terminal = terminal;
    }

    void answer() throws Problem {
        var unreadable = obey.outstanding().unreadable();
        int changed = obey.obey(prompt, Progress.none());
        unreadable.forEach(entry -> terminal.warn(words.get("found.policyUnreadable", ShownText.of(entry))));
        if (terminal.json()) {
            terminal.answer(Map.of("changed", changed, "unreadable", unreadable), Terminal.Table.NONE);
        } else {
            terminal.say(words.get("authorities.obey.done", changed));
        }
    }
}

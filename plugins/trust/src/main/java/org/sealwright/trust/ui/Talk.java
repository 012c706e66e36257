package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.trust.words.AuthorityWords;

/// Where the user is asked and told.
record Talk(Tasks tasks, Dialogs dialogs, Notices notices, PasswordPrompt prompt, AuthorityWords words) {
    @Inject
    Talk {}

    /// Says a sentence at the edge of the window.
    void say(String sentence) {
        notices.show(Notices.Notice.of(sentence));
    }
}

package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import org.sealwright.trust.usecase.ObeyTrust;

/// Takes over what the organisation decided about authorities, and tells of it. On the event thread.
final class ObeyFlow {
    private final ObeyTrust obey;
    private final Talk talk;

    @Inject
    ObeyFlow(ObeyTrust obey, Talk talk) {
        this.obey = obey;
        this.talk = talk;
    }

    void start() {
        talk.tasks()
                .run(
                        talk.words().get("authorities.obey.task"),
                        progress -> obey.obey(talk.prompt(), progress),
                        count -> talk.say(talk.words().get("authorities.obey.done", count)),
                        talk.dialogs()::failure);
    }
}

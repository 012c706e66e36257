package org.sealwright.csr.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.RequestFacts;
import org.sealwright.core.request.RequestFacts.Proof;
import org.sealwright.core.request.RequestFacts.Weakness;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.kit.description.Value.Day;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;

/// What a request means to its owner, in a few sentences.
final class RequestSentences {
    private final List<Word> sentences = new ArrayList<>();

    private RequestSentences() {}

    static List<Word> of(RequestFacts facts, Optional<Listed> listed) {
        var plain = new RequestSentences();
        plain.whose(facts);
        plain.say("request.summary.key", new Text(facts.key().shortName()));
        if (facts.proof() == Proof.WRONG) {
            plain.say("request.summary.proof.wrong");
        } else {
            plain.say("request.summary.proof.right");
        }
        for (Weakness weakness : Weakness.values()) {
            if (facts.weaknesses().contains(weakness)) {
                plain.say("request.weakness." + weakness.word());
            }
        }
        if (facts.challengePassword()) {
            plain.say("request.summary.challenge");
        }
        listed.ifPresent(plain::stands);
        return List.copyOf(plain.sentences);
    }

    /// Of a key of another program.
    static List<Word> of(Listed listed) {
        var plain = new RequestSentences();
        plain.say("request.summary.key", new Text(listed.key().shortName()));
        plain.stands(listed);
        return List.copyOf(plain.sentences);
    }

    private void whose(RequestFacts facts) {
        if (facts.emails().isEmpty()) {
            say("request.summary.noAddress");
        } else {
            say("request.summary.address", new Text(String.join(", ", facts.emails())));
        }
        facts.subject()
                .commonName()
                .filter(name -> !name.isBlank() && !facts.emails().contains(name))
                .ifPresent(name -> say("request.summary.name", new Text(name)));
    }

    private void stands(Listed listed) {
        say("request.summary.state." + listed.state().word());
        listed.request().map(PendingRequest::created).ifPresent(at -> say("request.summary.created", new Day(at)));
        listed.request()
                .flatMap(PendingRequest::csrFile)
                .ifPresent(file -> say("request.summary.file", new Text(file.toString())));
    }

    private void say(String key, Object... arguments) {
        sentences.add(Word.of(key, arguments));
    }
}

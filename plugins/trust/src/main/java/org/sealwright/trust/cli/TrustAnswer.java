package org.sealwright.trust.cli;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.plugin.Terminal;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.usecase.FindAuthority;
import org.sealwright.trust.usecase.PreviewTrust;
import org.sealwright.trust.usecase.SetTrust;
import org.sealwright.trust.usecase.TrustWish;
import org.sealwright.trust.words.AuthorityWords;

/// Answers `authorities trust`.
final class TrustAnswer {
    private final FindAuthority find;
    private final PreviewTrust preview;
    private final SetTrust set;
    private final PasswordPrompt prompt;
    private final AuthorityWords words;
    private final Terminal terminal;

    @Inject
    TrustAnswer(
            FindAuthority find,
            PreviewTrust preview,
            SetTrust set,
            PasswordPrompt prompt,
            AuthorityWords words,
            Terminal terminal) {
        this.find = find;
        this.preview = preview;
        this.set = set;
        this.prompt = prompt;
        this.words = words;
        this.terminal = terminal;
    }

    /// What was ordered; purposes that are not named stay as they are.
    ///
    /// @param byDefault   back to the default
    /// @param onlyPreview change nothing
    record Order(
            String reference,
            Optional<TrustLevel> websites,
            Optional<TrustLevel> email,
            Optional<TrustLevel> software,
            boolean byDefault,
            boolean onlyPreview) {
        TrustWish wish(Authority authority) {
            var now = authority.trust();
            return new TrustWish(
                    authority,
                    byDefault
                            ? Optional.empty()
                            : Optional.of(new Trust(
                                    websites.orElse(now.websites()),
                                    email.orElse(now.email()),
                                    software.orElse(now.software()))));
        }
    }

    void answer(Order order) throws Problem {
        var wish = order.wish(find.find(order.reference()));
        var effects = preview.preview(List.of(wish));
        boolean changed = !order.onlyPreview()
                && set.set(List.of(wish), prompt, Progress.none()).isPresent();
        var now = changed ? find.find(wish.authority().certificate().sha256().hex()) : wish.authority();
        var document = new LinkedHashMap<String, Object>();
        document.put("authority", AuthorityDocument.of(now));
        document.put("changed", changed);
        document.put("preview", AuthorityDocument.of(effects));
        if (terminal.json()) {
            terminal.answer(document, Terminal.Table.NONE);
            return;
        }
        if (order.onlyPreview()) {
            terminal.say(words.get("cli.trust.preview", words.name(now)));
        } else {
            terminal.say(
                    changed
                            ? words.sentence(words.name(now), now.certificate(), now.trust())
                            : words.get("cli.trust.same"));
        }
        words.say(effects).forEach(terminal::say);
    }
}

package org.sealwright.trust.cli;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.plugin.Terminal;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.usecase.ListAuthorities;
import org.sealwright.trust.words.AuthorityWords;

/// Answers `authorities list`.
final class ListAnswer {
    private static final int DIGITS_IN_TABLE = 16;

    private final ListAuthorities authorities;
    private final AuthorityWords words;
    private final Terminal terminal;

    @Inject
    ListAnswer(ListAuthorities authorities, AuthorityWords words, Terminal terminal) {
        this.authorities = authorities;
        this.words = words;
        this.terminal = terminal;
    }

    /// @param builtIn    also those that are only built in
    /// @param changed    only those decided otherwise than by default
    /// @param distrusted only those that are distrusted for something
    record Wanted(boolean builtIn, boolean changed, boolean distrusted) {
        boolean fits(Authority authority) {
            return (builtIn || authority.stored().isPresent())
                    && (!changed || authority.changed())
                    && (!distrusted || isDistrusted(authority.trust()));
        }

        private static boolean isDistrusted(Trust trust) {
            return trust.websites() == TrustLevel.DISTRUSTED
                    || trust.email() == TrustLevel.DISTRUSTED
                    || trust.software() == TrustLevel.DISTRUSTED;
        }
    }

    void answer(Wanted wanted) throws Problem {
        var listing = authorities.list();
        var fitting = listing.authorities().stream().filter(wanted::fits).toList();
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("authorities", fitting.stream().map(AuthorityDocument::of).toList());
        document.put(
                "built_in_source", listing.builtInFile().map(Object::toString).orElse(null));
        if (fitting.isEmpty() && !terminal.json()) {
            terminal.say(words.get("cli.list.empty"));
        } else {
            terminal.answer(
                    document,
                    new Terminal.Table(
                            List.of(
                                    words.get("authority.column.name"),
                                    words.get("authority.column.websites"),
                                    words.get("authority.column.email"),
                                    words.get("authority.column.software"),
                                    words.get("authority.column.place"),
                                    words.get("cli.column.id")),
                            fitting.stream().map(this::row).toList()));
        }
        if (wanted.builtIn()) {
            terminal.warn(words.source(listing));
        }
    }

    private List<String> row(Authority authority) {
        var trust = authority.trust();
        return List.of(
                authority.name(),
                words.say(trust.websites()),
                words.say(trust.email()),
                words.say(trust.software()),
                words.place(authority),
                authority.certificate().sha256().hex().substring(0, DIGITS_IN_TABLE));
    }
}

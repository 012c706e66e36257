package org.sealwright.trust.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.trust.ServerException;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.usecase.ChangeDecisions.Listed;
import org.sealwright.trust.usecase.ListAuthorities.Listing;

/// All that the page shows at one moment.
///
/// @param content what was read; empty before that
/// @param search  in lower case
record TrustState(Phase phase, Optional<Content> content, Filter filter, String search, Tab tab, Chosen chosen) {
    /// Before anything was read.
    static TrustState beginning() {
        return new TrustState(
                new Phase.Loading(),
                Optional.empty(),
                Filter.ALL,
                "",
                Tab.AUTHORITIES,
                new Chosen(Set.of(), Set.of(), Set.of()));
    }

    sealed interface Phase {
        /// Nothing was read yet.
        record Loading() implements Phase {}

        record Ready() implements Phase {}

        /// @param advice may be empty
        record Unreadable(String sentence, String advice) implements Phase {}
    }

    /// What was read.
    record Content(Listing listing, List<ServerException> exceptions, List<Listed> decisions) {
        Content {
            exceptions = List.copyOf(exceptions);
            decisions = List.copyOf(decisions);
        }
    }

    /// The lists of the page.
    enum Tab {
        AUTHORITIES,
        SERVERS,
        DECISIONS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Which authorities are shown.
    enum Filter {
        ALL,
        /// In the profile's database.
        PROFILE,
        /// Decided otherwise than by default.
        CHANGED,
        EMAIL,
        DISTRUSTED;

        private boolean fits(Authority authority) {
            var trust = authority.trust();
            return switch (this) {
                case ALL -> true;
                case PROFILE -> authority.stored().isPresent();
                case CHANGED -> authority.changed();
                case EMAIL -> trust.email() == TrustLevel.TRUSTED;
                case DISTRUSTED ->
                    trust.websites() == TrustLevel.DISTRUSTED
                            || trust.email() == TrustLevel.DISTRUSTED
                            || trust.software() == TrustLevel.DISTRUSTED;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Ids of the selected rows.
    record Chosen(Set<String> authorities, Set<String> servers, Set<String> decisions) {
        Chosen {
            authorities = Set.copyOf(authorities);
            servers = Set.copyOf(servers);
            decisions = Set.copyOf(decisions);
        }
    }

    static String idOf(Authority authority) {
        return authority.certificate().sha256().hex();
    }

    static String idOf(ServerException exception) {
        return exception.server() + " " + exception.fingerprint();
    }

    static String idOf(Listed decision) {
        return decision.decision().host() + " " + decision.decision().dbKey().orElse("");
    }

    /// The authorities that filter and search let through.
    List<Authority> authorities() {
        return content.map(Content::listing).map(Listing::authorities).orElse(List.of()).stream()
                .filter(filter::fits)
                .filter(this::found)
                .toList();
    }

    private boolean found(Authority authority) {
        return search.isEmpty()
                || (authority.name() + " " + authority.certificate().subject())
                        .toLowerCase(Locale.ROOT)
                        .contains(search);
    }

    List<ServerException> exceptions() {
        return content.map(Content::exceptions).orElse(List.of());
    }

    List<Listed> decisions() {
        return content.map(Content::decisions).orElse(List.of());
    }

    List<Authority> chosenAuthorities() {
        return authorities().stream()
                .filter(one -> chosen.authorities().contains(idOf(one)))
                .toList();
    }

    List<ServerException> chosenExceptions() {
        return exceptions().stream()
                .filter(one -> chosen.servers().contains(idOf(one)))
                .toList();
    }

    List<Listed> chosenDecisions() {
        return decisions().stream()
                .filter(one -> chosen.decisions().contains(idOf(one)))
                .toList();
    }

    TrustState with(Phase next) {
        return new TrustState(next, content, filter, search, tab, chosen);
    }

    TrustState with(Content next) {
        return new TrustState(new Phase.Ready(), Optional.of(next), filter, search, tab, chosen);
    }

    TrustState with(Filter next) {
        return new TrustState(phase, content, next, search, tab, chosen);
    }

    TrustState searching(String next) {
        return new TrustState(phase, content, filter, next.strip().toLowerCase(Locale.ROOT), tab, chosen);
    }

    TrustState with(Tab next) {
        return new TrustState(phase, content, filter, search, next, chosen);
    }

    TrustState with(Chosen next) {
        return new TrustState(phase, content, filter, search, tab, next);
    }
}

package org.sealwright.crypto.verdict;

import java.util.List;
import java.util.Locale;
import org.sealwright.core.extension.Extension;

/// Where certificates say that their issuer can be fetched (caIssuers, RFC 5280 section 4.2.2.1).
final class IssuerOffers {
    private static final int MOST = 4;

    private IssuerOffers() {}

    /// Only what a later fetch would take; a certificate may say anything.
    static List<String> of(List<Extension> extensions) {
        return extensions.stream()
                .filter(Extension.AuthorityInformation.class::isInstance)
                .flatMap(each -> ((Extension.AuthorityInformation) each).issuers().stream())
                .filter(IssuerOffers::web)
                .limit(MOST)
                .toList();
    }

    private static boolean web(String location) {
        var lower = location.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}

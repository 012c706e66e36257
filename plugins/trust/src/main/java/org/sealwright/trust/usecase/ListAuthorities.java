package org.sealwright.trust.usecase;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.trust.BuiltInRoots;

/// Lists the authorities of the current profile together with those built into Thunderbird.
public final class ListAuthorities {
    private final CurrentProfile current;
    private final BuiltInRoots builtIn;

    @Inject
    public ListAuthorities(CurrentProfile current, BuiltInRoots builtIn) {
        this.current = current;
        this.builtIn = builtIn;
    }

    /// @param authorities     by organisation and name, as Thunderbird sorts them
    /// @param builtInFile     where the built-in ones were read; empty if they could not be, and then the profile's
    ///                        are all there is
    public record Listing(Profile profile, List<Authority> authorities, Optional<Path> builtInFile) {
        public Listing {
            authorities = List.copyOf(authorities);
        }
    }

    public Listing list() throws Problem {
        return list(current.open());
    }

    Listing list(OpenProfile here) throws Problem {
        var found = builtIn.found();
        var all = new LinkedHashMap<Certificate, Authority>();
        found.roots()
                .forEach(root -> all.put(
                        root.certificate(), new Authority(root.certificate(), Optional.empty(), Optional.of(root))));
        for (var stored : here.database().contents().certificates()) {
            var certificate = stored.certificate();
            var known = all.get(certificate);
            if (known != null) {
                all.put(certificate, new Authority(certificate, Optional.of(stored), known.builtIn()));
            } else if (stored.group() == Group.AUTHORITIES || certificate.authority()) {
                all.put(certificate, new Authority(certificate, Optional.of(stored), Optional.empty()));
            }
        }
        return new Listing(here.profile(), sorted(all), found.file());
    }

    private static List<Authority> sorted(Map<Certificate, Authority> all) {
        return all.values().stream()
                .sorted(Comparator.comparing(one -> lower(one.name())))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

package org.sealwright.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.crypto.certificate.BouncyExtensions;
import org.sealwright.crypto.verdict.ThunderbirdVerdicts;
import org.sealwright.store.database.InstalledRoots;
import org.sealwright.store.files.Computer;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.usecase.ListAuthorities;
import org.sealwright.trust.usecase.PreviewTrust;
import org.sealwright.trust.usecase.TrustWish;

/// The preview of the trust editor over the database of `MakeTrustDatabase`, in a process that has done nothing
/// before: `FOLDER prepared|unprepared`. `listed` is the page's list, `prepared` what the page does in the
/// background from then on, `opened` the preview a user sees when the editor opens, `first` the one after the
/// first answer, `again` the same for another authority.
public final class PreviewOfTrust {
    private static final Trust NO_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.DISTRUSTED, TrustLevel.INHERIT);

    private PreviewOfTrust() {}

    /// The one database of the benchmark.
    private record Opened(Profile profile, CertificateDatabase database) implements CurrentProfile {
        @Override
        public void switchTo(Profile other) {
            throw new UnsupportedOperationException("there is one profile");
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> {};
        }
    }

    public static void main(String[] arguments) throws Problem {
        var profile = OpenDatabase.profile(Path.of(arguments[0]).toAbsolutePath());
        try (var database = OpenDatabase.databases().open(profile)) {
            var roots = new InstalledRoots(new BouncyDecoder(), Computer.here());
            var current = new Opened(profile, database);
            var preview = new PreviewTrust(
                    current, roots, new ThunderbirdVerdicts(new BouncyExtensions()), Clock.systemUTC());
            var watch = new Stopwatch();
            var authorities = new ListAuthorities(current, roots).list().authorities();
            watch.lap("listed");
            if (arguments[1].equals("prepared")) {
                watch = new Stopwatch();
                preview.prepare(Progress.none());
                watch.lap("prepared");
            }
            look(preview, named(authorities, "Root 0"), Optional.empty(), "opened");
            look(preview, named(authorities, "Root 0"), Optional.of(NO_MAIL), "first");
            look(preview, named(authorities, "Root 0"), Optional.of(NO_MAIL), "again");
            look(preview, named(authorities, "Issuer 7"), Optional.of(NO_MAIL), "issuer");
        }
    }

    private static Authority named(List<Authority> authorities, String name) {
        return authorities.stream()
                .filter(authority -> authority.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void look(PreviewTrust preview, Authority authority, Optional<Trust> answer, String name)
            throws Problem {
        var watch = new Stopwatch();
        var seen = preview.preview(List.of(new TrustWish(authority, Optional.of(answer.orElse(authority.trust())))));
        watch.lap(name);
        IO.println(seen.peopleLost().size() + " people lost");
    }
}

package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.ServerException;

/// Reads everything the certificate manager shows: the database and the lists that Thunderbird keeps beside it.
public final class SurveyProfile {
    private final CurrentProfile current;
    private final ProfileFiles files;
    private final NotesOnCertificates notes;

    @Inject
    public SurveyProfile(CurrentProfile current, ProfileFiles files, NotesOnCertificates notes) {
        this.current = current;
        this.files = files;
        this.notes = notes;
    }

    /// @param exceptions server exceptions, in Thunderbird's order
    /// @param decisions  authentication decisions, by host
    /// @param notes      remarks of the plugins on certificates
    /// @param troubles   what kept one of the lists from being read; the rest is there all the same
    public record Survey(
            Profile profile,
            Contents contents,
            NotesOnCertificates.Read notes,
            List<ServerException> exceptions,
            List<Decision> decisions,
            List<Problem> troubles) {
        public Survey {
            exceptions = List.copyOf(exceptions);
            decisions = List.copyOf(decisions);
            troubles = List.copyOf(troubles);
        }

        /// The lists made of it look as those made of the other one.
        public boolean showsTheSame(Survey other) {
            return contents.equals(other.contents)
                    && notes.of().equals(other.notes.of())
                    && exceptions.equals(other.exceptions)
                    && decisions.equals(other.decisions);
        }
    }

    /// Which certificate identifies the user to a website.
    ///
    /// @param host hostile text
    public record Decision(String host, Choice choice) {}

    public sealed interface Choice {
        record Chosen(StoredCertificate certificate) implements Choice {}

        /// The certificate is not in the database any more.
        record Gone() implements Choice {}

        /// "Send no client certificate".
        record NoCertificate() implements Choice {}
    }

    public Survey survey() throws Problem {
        var here = current.open();
        var profile = here.profile();
        var contents = here.database().contents();
        var troubles = new ArrayList<Problem>();
        List<ServerException> exceptions = List.of();
        try {
            exceptions = files.serverExceptions(profile);
        } catch (Problem e) {
            troubles.add(e);
        }
        List<Decision> decisions = List.of();
        try {
            decisions = resolved(files.authenticationDecisions(profile), contents);
        } catch (Problem e) {
            troubles.add(e);
        }
        var remarks = notes.read();
        troubles.addAll(remarks.troubles());
        return new Survey(profile, contents, remarks, exceptions, decisions, troubles);
    }

    /// Called when another survey may tell something else, on the thread that made the change.
    public Subscription onChange(Runnable listener) {
        var database = current.onChange(listener);
        var lists = files.onChange(listener);
        var remarks = notes.onChange(listener);
        return () -> {
            database.close();
            lists.close();
            remarks.close();
        };
    }

    private static List<Decision> resolved(List<AuthenticationDecision> decisions, Contents contents) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        Map<String, StoredCertificate> byKey = new HashMap<>();
        contents.certificates()
                .forEach(
                        stored -> byKey.put(DatabaseKey.of(stored.certificate()).base64(), stored));
        return decisions.stream()
                .map(decision -> new Decision(decision.host(), choice(decision, byKey)))
                .toList();
    }

    private static Choice choice(AuthenticationDecision decision, Map<String, StoredCertificate> byKey) {
        var key = decision.dbKey();
        if (key.isEmpty()) {
            return new Choice.NoCertificate();
        }
        return Optional.ofNullable(byKey.get(key.get().replaceAll("\\s", "")))
                .<Choice>map(Choice.Chosen::new)
                .orElseGet(Choice.Gone::new);
    }
}

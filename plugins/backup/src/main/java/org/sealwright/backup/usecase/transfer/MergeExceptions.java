package org.sealwright.backup.usecase.transfer;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.trust.ServerException;

/// Gives a profile the server exceptions of a transfer file. Where it has one for the same server already, that
/// stays: it was given here, for the certificate that was met here.
final class MergeExceptions {
    private final ProfileFiles files;

    @Inject
    MergeExceptions(ProfileFiles files) {
        this.files = files;
    }

    /// @param added that were not there
    /// @param kept  of the file, not taken up because the profile believes another certificate of that server
    record Merged(List<ServerException> added, List<ServerException> kept) {
        Merged {
            added = List.copyOf(added);
            kept = List.copyOf(kept);
        }
    }

    Merged merge(OpenProfile here, List<ServerException> wanted) throws Problem {
        var present = files.serverExceptions(here.profile());
        var fresh = new ArrayList<ServerException>();
        var kept = new ArrayList<ServerException>();
        for (var one : wanted) {
            if (present.stream().noneMatch(one::sameServer)) {
                fresh.add(one);
            } else if (!present.contains(one)) {
                kept.add(one);
            }
        }
        return new Merged(fresh.isEmpty() ? List.of() : files.addServerExceptions(here.profile(), fresh), kept);
    }
}

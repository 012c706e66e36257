package org.sealwright.core.problem;

import java.nio.file.Path;

/// The accounts of a Thunderbird profile are added, renamed and removed in Thunderbird.
public final class ThunderbirdsAccounts extends Problem {
    public ThunderbirdsAccounts(Path profile) {
        super("thunderbirds-accounts", Kind.NOT_DONE, profile, null);
    }
}

package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.trust.words.AuthorityWords;

/// What can be done about findings here: deciding about an authority, and importing one that is missing.
final class FoundTrust {
    private static final int ORDER = 28;

    private final EditTrustFlow editing;
    private final DecideForAddress deciding;
    private final ImportFlow imports;
    private final ObeyFlow obeying;
    private final AuthorityWords words;

    @Inject
    FoundTrust(
            EditTrustFlow editing,
            DecideForAddress deciding,
            ImportFlow imports,
            ObeyFlow obeying,
            AuthorityWords words) {
        this.editing = editing;
        this.deciding = deciding;
        this.imports = imports;
        this.obeying = obeying;
        this.words = words;
    }

    FindingAction edit() {
        return new FindingAction(
                "authorities.editFound",
                ORDER,
                words.texts(),
                Set.of("trust.notTrusted", "trust.notForMail", "trust.distrusted", "trust.intermediate", "trust.broad"),
                this::edit);
    }

    private void edit(Finding finding) {
        // One that is built in stands in no database.
        finding.certificate().ifPresentOrElse(stored -> editing.editStored(List.of(stored)), () -> finding.address()
                .ifPresent(deciding::decide));
    }

    FindingAction obey() {
        return new FindingAction(
                "authorities.obeyFound", ORDER, words.texts(), Set.of("trust.policy"), _ -> obeying.start());
    }

    FindingAction importMissing() {
        return new FindingAction(
                "authorities.importFound",
                ORDER,
                words.texts(),
                Set.of("certificates.issuerMissing"),
                _ -> imports.ask());
    }
}

package org.sealwright.backup.ui.profile;

import jakarta.inject.Inject;
import java.util.Set;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.plugin.ui.FindingAction;

/// What can be done about findings here: setting a password, and looking at damage.
final class FoundPasswords {
    private static final int ORDER = 30;

    private final PasswordFlow password;
    private final RepairFlow repair;
    private final ProfileWords words;

    @Inject
    FoundPasswords(PasswordFlow password, RepairFlow repair, ProfileWords words) {
        this.password = password;
        this.repair = repair;
        this.words = words;
    }

    FindingAction set() {
        return new FindingAction(
                "password.setFound", ORDER, words.texts(), Set.of("password.missing"), _ -> password.setOrChange());
    }

    FindingAction check() {
        return new FindingAction(
                "password.checkFound", ORDER, words.texts(), Set.of("password.damage"), _ -> repair.check());
    }
}

package org.sealwright.backup.ui.backup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.backup.usecase.backup.PersonalKey;

/// All that the page shows at one moment.
///
/// @param keys     in the order of the list
/// @param selected ids of keys
/// @param trouble  why it is not known what was backed up; empty if it is
record BackupState(Phase phase, List<PersonalKey> keys, Set<String> selected, String trouble) {
    BackupState {
        keys = List.copyOf(keys);
        selected = Set.copyOf(selected);
    }

    /// Whether there is something to show.
    sealed interface Phase {
        record Loading() implements Phase {}

        record Ready() implements Phase {}

        record Unreadable(String sentence, String advice) implements Phase {}
    }

    static BackupState beginning() {
        return new BackupState(new Phase.Loading(), List.of(), Set.of(), "");
    }

    BackupState selecting(Set<String> ids) {
        Set<String> known =
                keys.stream().map(PersonalKey::id).filter(ids::contains).collect(Collectors.toSet());
        return new BackupState(phase, keys, known, trouble);
    }

    BackupState with(Phase next) {
        return new BackupState(next, keys, selected, trouble);
    }

    List<PersonalKey> selectedKeys() {
        return keys.stream().filter(key -> selected.contains(key.id())).toList();
    }

    /// There are keys, or nobody has looked yet.
    boolean mayHoldKeys() {
        return phase instanceof Phase.Loading || !keys.isEmpty();
    }

    long notBackedUp() {
        return keys.stream().filter(key -> key.backup().isEmpty()).count();
    }
}

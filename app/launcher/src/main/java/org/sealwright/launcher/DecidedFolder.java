package org.sealwright.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.policy.Ruling;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.OtherDataFolder;
import org.sealwright.core.problem.PolicyBroken;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.DataFolder;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Settings;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Places;

/// Where the organisation wants the suite's data to be. Asked before there are settings: those lie there.
final class DecidedFolder {
    private final Computer computer;
    private final Optional<Ruling<String>> ruling;

    DecidedFolder(Policy policy, Computer computer) {
        this.computer = computer;
        this.ruling = policy.mandatory(DataFolder.SETTING);
    }

    /// @return empty if the organisation says nothing, or nothing that can be understood
    Optional<Path> folder() {
        try {
            return ruling.flatMap(said -> DataFolder.of(said.value(), computer.home()));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // trouble() says so
        }
    }

    /// That the organisation says something that cannot be understood here.
    Optional<Problem> trouble() {
        return ruling.filter(said -> folder().isEmpty())
                .filter(said ->
                        said.how() == Ruling.How.NOT_UNDERSTOOD || !said.value().isBlank())
                .map(said -> new PolicyBroken(said.place(), Clause.dataFolderNotUnderstood()));
    }

    /// That the user asks for another folder.
    Optional<Problem> contradiction(Settings settings) {
        var asked = Places.portable(computer).map(Path::normalize);
        return folder().flatMap(decided -> asked.filter(other -> !other.equals(decided))
                .map(other -> new OtherDataFolder(
                        other,
                        decided,
                        DataFolder.SETTING.key(),
                        Organisation.of(settings).name(),
                        Organisation.of(settings).contact())));
    }
}

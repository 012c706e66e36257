package org.sealwright.store.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.policy.PolicyOwner.Word;
import org.sealwright.store.files.Computer;

/// With owners and rules as Windows gives them, over folders of this system.
class WindowsOwnerTest {
    private static final UserPrincipal MALLORY = new Person("PC\\mallory");
    private static final GroupPrincipal ADMINISTRATORS = new Group("BUILTIN\\Administrators");
    private static final List<AclEntry> ONLY_ADMINISTRATORS =
            List.of(allow(ADMINISTRATORS, AclEntryPermission.values()), allow(MALLORY, AclEntryPermission.READ_DATA));

    @TempDir
    Path temporary;

    private final Map<Path, UserPrincipal> owners = new HashMap<>();
    private final Map<Path, List<AclEntry>> rules = new HashMap<>();
    private Path programData = Path.of("");
    private Path file = Path.of("");

    private record Person(String name) implements UserPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }

    private record Group(String name) implements GroupPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }

    private final WindowsOwner.Look look = new WindowsOwner.Look() {
        @Override
        public UserPrincipal owner(Path path) {
            return owners.getOrDefault(path, ADMINISTRATORS);
        }

        @Override
        public List<AclEntry> rules(Path path) {
            return rules.getOrDefault(path, ONLY_ADMINISTRATORS);
        }
    };

    @BeforeEach
    void aPolicyInProgramData() throws IOException {
        programData = temporary.toRealPath().resolve("ProgramData");
        var folder = Files.createDirectories(programData.resolve("Sealwright"));
        file = Files.writeString(folder.resolve("policies.json"), "{}");
    }

    private Word word() throws IOException {
        var computer = new Computer(Computer.Platform.WINDOWS, Map.of("SystemRoot", temporary.toString()), Map.of());
        return new WindowsOwner(computer, look).of(file);
    }

    private static AclEntry allow(UserPrincipal who, AclEntryPermission... permissions) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(who)
                .setPermissions(Set.of(permissions))
                .build();
    }

    @Test
    void whatAdministratorsMadeWhereUsersMayMakeFoldersIsTheOrganisations() throws Exception {
        rules.put(
                programData,
                List.of(
                        allow(ADMINISTRATORS, AclEntryPermission.values()),
                        allow(MALLORY, AclEntryPermission.ADD_FILE, AclEntryPermission.ADD_SUBDIRECTORY)));
        assertThat(word()).isEqualTo(new Word.OfOrganisation(file));
    }

    @Test
    void whoCanReplaceAFolderAnywhereAboveMakesItDoubtful() throws Exception {
        var root = file.getRoot();
        rules.put(root, List.of(allow(MALLORY, AclEntryPermission.DELETE_CHILD)));
        assertThat(word()).isEqualTo(new Word.Doubtful(root));
        rules.put(programData, List.of(allow(MALLORY, AclEntryPermission.DELETE)));
        assertThat(word()).isEqualTo(new Word.Doubtful(programData));
    }

    @Test
    void aFolderAboveThatBelongsToAPersonMakesItDoubtful() throws Exception {
        owners.put(programData, MALLORY);
        assertThat(word()).isEqualTo(new Word.Doubtful(programData));
    }

    @Test
    void whatAPersonMadeInAFolderOfTheirsIsTheirWord() throws Exception {
        owners.put(file, MALLORY);
        owners.put(programData.resolve("Sealwright"), MALLORY);
        assertThat(word()).isEqualTo(new Word.OfUser("PC\\mallory"));
    }
}

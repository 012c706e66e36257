package org.sealwright.store.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// With the rules that a fresh Windows 11 shows (`icacls`) for its own folder, for `%ProgramData%` and for what
/// is made in that.
class WriteAccessTest {
    private static final AclEntryPermission[] FULL = AclEntryPermission.values();
    private static final AclEntryPermission[] READ = {
        AclEntryPermission.READ_DATA, AclEntryPermission.READ_ACL, AclEntryPermission.EXECUTE
    };

    private final WriteAccess access = WriteAccess.ofThoseWhoChange(List.of(
            allow("NT SERVICE\\TrustedInstaller", FULL),
            allow("NT-AUTORITÄT\\SYSTEM", FULL),
            allow("VORDEFINIERT\\Administratoren", FULL),
            allow("VORDEFINIERT\\Benutzer", READ),
            later("ERSTELLER-BESITZER", FULL)));

    @Test
    void whatAdministratorsMadeInProgramDataCounts() {
        assertThat(access.onlyTheyChange(List.of(
                        allow("NT-AUTORITÄT\\SYSTEM", FULL),
                        allow("VORDEFINIERT\\Administratoren", FULL),
                        allow("VORDEFINIERT\\Benutzer", READ))))
                .isTrue();
        assertThat(access.onlyTheyReplaceIn(List.of(
                        allow("NT-AUTORITÄT\\SYSTEM", FULL),
                        allow("VORDEFINIERT\\Administratoren", FULL),
                        later("ERSTELLER-BESITZER", FULL),
                        allow("VORDEFINIERT\\Benutzer", READ),
                        allow(
                                "VORDEFINIERT\\Benutzer",
                                AclEntryPermission.WRITE_DATA,
                                AclEntryPermission.APPEND_DATA))))
                .describedAs("all may make files there, but not put them in the place of others")
                .isTrue();
    }

    @Test
    void aFileThatUsersMayChangeDoesNotCount() {
        for (var permission : List.of(
                AclEntryPermission.WRITE_DATA,
                AclEntryPermission.APPEND_DATA,
                AclEntryPermission.DELETE,
                AclEntryPermission.WRITE_ACL,
                AclEntryPermission.WRITE_OWNER)) {
            assertThat(access.onlyTheyChange(List.of(allow("VORDEFINIERT\\Benutzer", permission))))
                    .describedAs("%s", permission)
                    .isFalse();
        }
    }

    @Test
    void aFolderWhereAPersonMayReplaceFilesDoesNotCount() {
        assertThat(access.onlyTheyReplaceIn(List.of(allow("PC\\mallory", FULL))))
                .isFalse();
        assertThat(access.onlyTheyReplaceIn(List.of(allow("Jeder", AclEntryPermission.DELETE_CHILD))))
                .isFalse();
    }

    @Test
    void whatIsForbiddenAllowsNobody() {
        var deny = AclEntry.newBuilder(allow("Jeder", FULL))
                .setType(AclEntryType.DENY)
                .build();
        assertThat(access.onlyTheyChange(List.of(deny))).isTrue();
    }

    private static AclEntry later(String who, AclEntryPermission... permissions) {
        return AclEntry.newBuilder(allow(who, permissions))
                .setFlags(AclEntryFlag.INHERIT_ONLY, AclEntryFlag.FILE_INHERIT)
                .build();
    }

    private static AclEntry allow(String who, AclEntryPermission... permissions) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(new Account(who))
                .setPermissions(Set.of(permissions))
                .build();
    }

    private record Account(String name) implements UserPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }
}

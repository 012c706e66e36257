package org.sealwright.store.policy;

import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may write, by the rules of access of Windows. Names of its accounts differ with its language; those who may
/// change the folder of Windows itself are the administrators in every language.
///
/// @param trusted those
record WriteAccess(Set<UserPrincipal> trusted) {
    /// With one of these a file's content can be changed, or the right to do so be had.
    private static final Set<AclEntryPermission> CHANGING = Set.of(
            AclEntryPermission.WRITE_DATA,
            AclEntryPermission.APPEND_DATA,
            AclEntryPermission.DELETE,
            AclEntryPermission.WRITE_ACL,
            AclEntryPermission.WRITE_OWNER);

    /// With one of these another file can be put in the place of one in a folder. To make new files is not among
    /// them: in folders of `%ProgramData%` all users may do that.
    private static final Set<AclEntryPermission> REPLACING = Set.of(
            AclEntryPermission.DELETE,
            AclEntryPermission.DELETE_CHILD,
            AclEntryPermission.WRITE_ACL,
            AclEntryPermission.WRITE_OWNER);

    /// Of a folder: `FILE_ADD_FILE` is the same right as that to write to a file.
    private static final Set<AclEntryPermission> MAKING = Set.of(AclEntryPermission.ADD_FILE);

    WriteAccess {
        trusted = Set.copyOf(trusted);
    }

    /// @param rules of the folder of Windows
    static WriteAccess ofThoseWhoChange(List<AclEntry> rules) {
        return new WriteAccess(allowed(rules, CHANGING).collect(Collectors.toSet()));
    }

    boolean onlyTheyChange(List<AclEntry> file) {
        return allowed(file, CHANGING).allMatch(trusted::contains);
    }

    boolean onlyTheyReplaceIn(List<AclEntry> folder) {
        return allowed(folder, REPLACING).allMatch(trusted::contains);
    }

    boolean onlyTheyMakeFilesIn(List<AclEntry> folder) {
        return allowed(folder, MAKING).allMatch(trusted::contains);
    }

    /// What a folder's rules say only for things made in it later does not count for itself.
    private static Stream<UserPrincipal> allowed(List<AclEntry> rules, Set<AclEntryPermission> any) {
        return rules.stream()
                .filter(rule -> rule.type() == AclEntryType.ALLOW)
                .filter(rule -> !rule.flags().contains(AclEntryFlag.INHERIT_ONLY))
                .filter(rule -> !Collections.disjoint(rule.permissions(), any))
                .map(AclEntry::principal);
    }
}

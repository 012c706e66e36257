package org.sealwright.core.problem;

import java.util.List;

/// Why something is so, as the end of a problem's sentence in the reader's language. Its text stands in
/// `problems.properties` under `clause.<key>`.
///
/// @param key    lower case with hyphens
/// @param values placeholders `{0}` and on; numbers only
public record Clause(String key, List<Long> values) {
    public Clause {
        values = List.copyOf(values);
    }

    private static Clause of(String key, Long... values) {
        return new Clause(key, List.of(values));
    }

    public static Clause tooLarge(int megabytes) {
        return of("too-large", (long) megabytes);
    }

    public static Clause firstLineEmpty() {
        return of("first-line-empty");
    }

    /// @param bytes that a password has at most
    public static Clause firstLineNoPassword(int bytes) {
        return of("first-line-no-password", (long) bytes);
    }

    public static Clause unpacksToTooMuch(int megabytes) {
        return of("unpacks-to-too-much", (long) megabytes);
    }

    public static Clause noTransferFile() {
        return of("no-transfer-file");
    }

    public static Clause notDecrypted() {
        return of("not-decrypted");
    }

    public static Clause noArchive() {
        return of("no-archive");
    }

    /// A part of a transfer file is not there.
    public static Clause incomplete() {
        return of("incomplete");
    }

    public static Clause changedSince() {
        return of("changed-since");
    }

    public static Clause sealUnreadable() {
        return of("seal-unreadable");
    }

    public static Clause listUnreadable() {
        return of("list-unreadable");
    }

    public static Clause noRounds() {
        return of("no-rounds");
    }

    /// @param rounds of deriving a key
    public static Clause tooManyRounds(long rounds) {
        return of("too-many-rounds", rounds);
    }

    /// A file that was written and read again has not all that was put in.
    public static Clause notAllThere() {
        return of("not-all-there");
    }

    /// A file is of no kind that could hold certificates or keys.
    public static Clause ofNoKnownKind() {
        return of("of-no-known-kind");
    }

    /// A key in a file is encrypted with another password than the rest of it.
    public static Clause otherPasswordOfKey() {
        return of("other-password-of-key");
    }

    public static Clause tooManyParts(int most) {
        return of("too-many-parts", (long) most);
    }

    public static Clause nestedTooDeep(int deepest) {
        return of("nested-too-deep", (long) deepest);
    }

    /// ASN.1 elements within elements.
    public static Clause tooManyLevels(int most) {
        return of("too-many-levels", (long) most);
    }

    public static Clause archiveWithPassword() {
        return of("archive-with-password");
    }

    public static Clause otherBytes() {
        return of("other-bytes");
    }

    /// Whoever decides by a policy that does not say who that is.
    public static Clause yourOrganisation() {
        return of("your-organisation");
    }

    /// Whom to ask about a policy that does not say whom.
    public static Clause yourItDepartment() {
        return of("your-it-department");
    }

    /// A place that has to be given is not.
    public static Clause notGiven() {
        return of("not-given");
    }

    /// A policy that an ordinary user may have made.
    public static Clause notOfAdministrators() {
        return of("not-of-administrators");
    }

    public static Clause cannotBeRead() {
        return of("cannot-be-read");
    }

    public static Clause notThere() {
        return of("not-there");
    }

    /// Of a file that should name authorities.
    public static Clause noAuthorityInIt() {
        return of("no-authority-in-it");
    }

    /// What stands where a policy should name a file from the root of the file system on.
    public static Clause noFullPath() {
        return of("no-full-path");
    }

    /// What stands where a policy should say what authorities are trusted for.
    public static Clause noPurpose() {
        return of("no-purpose");
    }

    public static Clause noFingerprint() {
        return of("no-fingerprint");
    }

    /// What stands where a policy should name a proxy.
    public static Clause noProxy() {
        return of("no-proxy");
    }

    /// What stands where a policy should give a field of all requests its value.
    public static Clause noFieldWithValue() {
        return of("no-field-with-value");
    }

    public static Clause unknownField() {
        return of("unknown-field");
    }

    /// A server cannot be found, or does not answer.
    public static Clause cannotBeReached() {
        return of("cannot-be-reached");
    }

    /// A policy that has to name a place names none that can be understood.
    public static Clause placeNotUnderstood() {
        return of("place-not-understood");
    }

    /// A policy names a data folder that cannot be one.
    public static Clause dataFolderNotUnderstood() {
        return of("data-folder-not-understood");
    }

    /// A key lies in a dated copy, where it cannot be opened.
    public static Clause keyInACopy() {
        return of("key-in-a-copy");
    }

    public static Clause cannotBeWritten() {
        return of("cannot-be-written");
    }

    /// A certificate is no longer valid.
    public static Clause certificateExpired() {
        return of("certificate-expired");
    }

    public static Clause certificateNotYetValid() {
        return of("certificate-not-yet-valid");
    }

    /// Nothing can, or by its own words may, be encrypted to a certificate.
    public static Clause certificateNotForEncryption() {
        return of("certificate-not-for-encryption");
    }

    /// A file holds no certificate, or more than one.
    public static Clause notOneCertificate() {
        return of("not-one-certificate");
    }

    public static Clause notUtf8() {
        return of("not-utf-8");
    }

    public static Clause noJsonObject() {
        return of("no-json-object");
    }

    /// @param line   where reading had to stop; from 1 on
    /// @param column from 1 on
    public static Clause notJson(int line, int column) {
        return of("not-json", (long) line, (long) column);
    }

    /// A part of a policy that has to hold keys with values does not.
    public static Clause sectionIsNoObject() {
        return of("section-is-no-object");
    }

    /// A policy has a part that means nothing, perhaps by a slip.
    public static Clause unknownSection() {
        return of("unknown-section");
    }

    /// A name stands twice.
    public static Clause saidTwice() {
        return of("said-twice");
    }

    public static Clause noPropertyList() {
        return of("no-property-list");
    }

    public static Clause noRegistryExport() {
        return of("no-registry-export");
    }

    /// A file of a database has nothing in it.
    public static Clause databaseEmpty() {
        return of("database-empty");
    }

    /// A file is of another kind.
    public static Clause noDatabase() {
        return of("no-database");
    }

    /// A file of a database is not whole.
    public static Clause cutOff() {
        return of("cut-off");
    }

    /// A database, but not one of certificates.
    public static Clause otherTables() {
        return of("other-tables");
    }

    /// Rows of a database contradict each other.
    public static Clause contradiction() {
        return of("contradiction");
    }

    /// Views or triggers, which compute.
    public static Clause programInDatabase() {
        return of("program-in-database");
    }

    /// The entry by which the primary password is recognised.
    public static Clause passwordEntry() {
        return of("password-entry");
    }

    public static Clause damagedEntry() {
        return of("damaged-entry");
    }

    /// Tried on a copy.
    public static Clause repairLeftDamage() {
        return of("repair-left-damage");
    }

    public static Clause noKeyFile() {
        return of("no-key-file");
    }

    public static Clause noCertificateFile() {
        return of("no-certificate-file");
    }

    public static Clause databaseAlreadyThere() {
        return of("database-already-there");
    }

    /// One file of a database without the other.
    public static Clause restMissing() {
        return of("rest-missing");
    }
}

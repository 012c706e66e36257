package org.sealwright.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Identity.LockedBy;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.core.account.IdentitySettings;
import org.sealwright.core.account.IdentitySettings.Technology;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.IdentityExists;
import org.sealwright.core.problem.LockedByUserJs;
import org.sealwright.core.problem.NoSuchIdentity;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.profile.Profile;
import org.sealwright.store.Computers;
import org.sealwright.store.StoreHouse;
import org.sealwright.store.files.SafeWrite;
import org.sealwright.store.prefs.ManagedPrefs;
import org.sealwright.store.prefs.PrefsOfProfile;
import org.sealwright.testkit.OtherProgram;

class AccountsOnDiskTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final CertificateChoice ANNA =
            new CertificateChoice("Anna \"A\" Müller", Optional.of(new DatabaseKey("AAAAAAAAAAAAAAAJAAAAUw==")));

    @TempDir
    Path home;

    private Path folder;
    private AccountsOnDisk accounts;

    @BeforeEach
    void emptyProfile() throws Exception {
        folder = Files.createDirectories(home.resolve("profile"));
        var house = new StoreHouse(home);
        // No policy of this computer: the profile's compatibility.ini names an installation that has one, or none.
        var prefs =
                new PrefsOfProfile(house.locks, house.copies(), new SafeWrite(), new ManagedPrefs(Computers.mac(home)));
        accounts = new AccountsOnDisk(prefs, new SafeWrite(), NOON);
    }

    @Nested
    class OfThunderbird {
        private final String base = """
                # Mozilla User Preferences
                user_pref("mail.account.account1.identities", "id1,id7");
                user_pref("mail.account.account1.server", "server1");
                user_pref("mail.account.account2.server", "server2");
                user_pref("mail.account.account3.identities", "id3,id4,id1");
                user_pref("mail.account.account3.server", "server3");
                user_pref("mail.account.account4.identities", "id5");
                user_pref("mail.account.account4.server", "server4");
                user_pref("mail.account.account5.identities", "id6");
                user_pref("mail.accountmanager.accounts", "account1,account2, account3,account4,account3,account9");
                user_pref("mail.accountmanager.defaultaccount", "account1");
                user_pref("mail.identity.id1.fullName", "Anna Müller");
                user_pref("mail.identity.id1.useremail", "anna@example.org");
                user_pref("mail.identity.id2.signing_cert_name", "left over");
                user_pref("mail.identity.id2.useremail", "deleted@example.org");
                user_pref("mail.identity.id3.useremail", "work@example.org");
                user_pref("mail.identity.id4.fullName", "No Address");
                user_pref("mail.identity.id5.useremail", "news@example.org");
                user_pref("mail.identity.id7.useremail", "info@example.org");
                user_pref("mail.server.server1.name", "Home");
                user_pref("mail.server.server1.type", "imap");
                user_pref("mail.server.server2.type", "none");
                user_pref("mail.server.server3.hostname", "mail.example.org");
                user_pref("mail.server.server3.type", "pop3");
                user_pref("mail.server.server3.userName", "work");
                user_pref("mail.server.server4.type", "nntp");
                """;

        @Test
        void identitiesAreFoundByWalkingTheAccounts() throws Exception {
            prefs(base);
            var all = accounts.of(profile());
            assertThat(all).extracting(Identity::id).containsExactly("id1", "id7", "id3");
            assertThat(all).extracting(Identity::main).containsExactly(true, false, true);
            assertThat(all)
                    .extracting(each -> each.account().name())
                    .containsExactly("Home", "Home", "work (mail.example.org)");
            assertThat(all)
                    .extracting(Identity::address)
                    .containsExactly("anna@example.org", "info@example.org", "work@example.org");
            assertThat(all.getFirst().fullName()).isEqualTo("Anna Müller");
            assertThat(all).allMatch(each -> each.settings().equals(IdentitySettings.DEFAULTS));
        }

        @Test
        void aProfileWithoutPrefsHasNone() throws Exception {
            assertThat(accounts.of(profile())).isEmpty();
        }

        @Test
        void settingsAreReadWithTheirDefaults() throws Exception {
            prefs(base + """
                    user_pref("mail.identity.default.sign_mail", true);
                    user_pref("mail.identity.id1.autoEncryptDrafts", false);
                    user_pref("mail.identity.id1.e2etechpref", 1);
                    user_pref("mail.identity.id1.encryption_cert_name", "Only a name");
                    user_pref("mail.identity.id1.encryptionpolicy", 1);
                    user_pref("mail.identity.id1.openpgp_key_id", "0123456789ABCDEF");
                    user_pref("mail.identity.id1.sign_mail", "true");
                    user_pref("mail.identity.id1.signing_cert_dbkey", "AAAAAAAAAAAAAAAJ\\r\\n AAAAUw==");
                    user_pref("mail.identity.id1.signing_cert_name", "Anna \\"A\\" Müller");
                    user_pref("mail.identity.id7.e2etechpref", 2);
                    user_pref("mail.identity.id7.sign_mail", false);
                    """);
            var anna = identity("id1");
            assertThat(anna.settings())
                    .isEqualTo(new IdentitySettings(
                            Optional.of(ANNA),
                            Optional.of(new CertificateChoice("Only a name", Optional.empty())),
                            true,
                            true,
                            false,
                            Technology.SMIME));
            assertThat(anna.openPgpKey()).isTrue();
            assertThat(identity("id7").settings().sign()).isFalse();
            assertThat(identity("id7").settings().technology()).isEqualTo(Technology.OPENPGP);
            assertThat(identity("id7").openPgpKey()).isFalse();
            assertThat(identity("id3").settings().sign()).isTrue();
        }

        @Test
        void aChoiceIsWrittenWithNameAndKeyAndNothingElseChanges() throws Exception {
            prefs(base);
            accounts.change(
                    profile(),
                    List.of(
                            choose("id1", CertificateUse.SIGNING, Optional.of(ANNA)),
                            choose("id7", CertificateUse.ENCRYPTION, Optional.of(ANNA)),
                            new IdentityChange.SignByDefault("id1", true),
                            new IdentityChange.EncryptByDefault("id7", true),
                            new IdentityChange.EncryptDrafts("id7", false),
                            new IdentityChange.Prefer("id7", Technology.SMIME)));
            assertThat(prefs()).isEqualTo(base + """
                    user_pref("mail.identity.id1.signing_cert_name", "Anna \\"A\\" Müller");
                    user_pref("mail.identity.id1.signing_cert_dbkey", "AAAAAAAAAAAAAAAJAAAAUw==");
                    user_pref("mail.identity.id7.encryption_cert_name", "Anna \\"A\\" Müller");
                    user_pref("mail.identity.id7.encryption_cert_dbkey", "AAAAAAAAAAAAAAAJAAAAUw==");
                    user_pref("mail.identity.id1.sign_mail", true);
                    user_pref("mail.identity.id7.encryptionpolicy", 2);
                    user_pref("mail.identity.id7.autoEncryptDrafts", false);
                    user_pref("mail.identity.id7.e2etechpref", 1);
                    """);
            assertThat(identity("id1").settings().signing()).contains(ANNA);
            assertThat(identity("id7").settings())
                    .isEqualTo(new IdentitySettings(
                            Optional.empty(), Optional.of(ANNA), false, true, false, Technology.SMIME));
        }

        @Test
        void aChoiceThatIsTakenBackLeavesNoTrace() throws Exception {
            prefs(base);
            accounts.change(profile(), List.of(choose("id1", CertificateUse.SIGNING, Optional.of(ANNA))));
            accounts.change(profile(), List.of(choose("id1", CertificateUse.SIGNING, Optional.empty())));
            assertThat(prefs()).isEqualTo(base);
        }

        @Test
        void aDefaultForAllDoesNotComeThroughAClearedChoice() throws Exception {
            prefs(base + "user_pref(\"mail.identity.default.signing_cert_name\", \"All\");\n");
            accounts.change(profile(), List.of(choose("id1", CertificateUse.SIGNING, Optional.empty())));
            assertThat(identity("id1").settings().signing()).isEmpty();
            assertThat(identity("id3").settings().signing())
                    .map(CertificateChoice::name)
                    .contains("All");
        }

        @Test
        void encryptingIfPossibleOfOldStaysWhenEncryptingIsWanted() throws Exception {
            prefs(base + "user_pref(\"mail.identity.id1.encryptionpolicy\", 1);\n");
            accounts.change(profile(), List.of(new IdentityChange.EncryptByDefault("id1", true)));
            assertThat(prefs()).contains("encryptionpolicy\", 1)");
            accounts.change(profile(), List.of(new IdentityChange.EncryptByDefault("id1", false)));
            assertThat(prefs()).contains("encryptionpolicy\", 0)");
        }

        @Test
        void ofSeveralChangesOfOneThingTheLastCounts() throws Exception {
            prefs(base);
            accounts.change(
                    profile(),
                    List.of(
                            choose("id1", CertificateUse.SIGNING, Optional.of(ANNA)),
                            choose("id1", CertificateUse.SIGNING, Optional.empty())));
            assertThat(prefs()).isEqualTo(base);
        }

        @Test
        void whatUserJsSetsIsShownAsLockedAndRefused() throws Exception {
            prefs(base);
            Files.writeString(folder.resolve("user.js"), """
                    user_pref("mail.identity.id1.sign_mail", true);
                    user_pref("mail.identity.id1.signing_cert_dbkey", "AAAA");
                    """);
            assertThat(identity("id1").locks())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of(IdentitySetting.SIGN, LockedBy.USER_JS, IdentitySetting.SIGNING, LockedBy.USER_JS));
            assertThat(identity("id1").settings().sign()).isTrue();
            assertThatThrownBy(() -> accounts.change(
                            profile(),
                            List.of(
                                    new IdentityChange.SignByDefault("id3", true),
                                    new IdentityChange.SignByDefault("id1", false))))
                    .isInstanceOf(LockedByUserJs.class)
                    .hasMessageContaining("user.js")
                    .hasMessageContaining("mail.identity.id1.sign_mail");
            assertThat(prefs()).isEqualTo(base);
            accounts.change(profile(), List.of(new IdentityChange.SignByDefault("id1", true)));
        }

        @Test
        void whatThePolicyLocksIsShownAndRefused() throws Exception {
            prefs(base);
            policy("{\"policies\": {\"Preferences\": {\"mail.identity.id1.encryptionpolicy\": 2,"
                    + " \"mail.identity.default.sign_mail\": true}}}");
            Files.writeString(folder.resolve("user.js"), "user_pref(\"mail.identity.id1.encryptionpolicy\", 0);");
            assertThat(identity("id1").lock(IdentitySetting.ENCRYPT)).contains(LockedBy.POLICY);
            assertThat(identity("id1").settings().encrypt()).isTrue();
            assertThat(identity("id1").settings().sign()).isTrue();
            assertThat(identity("id1").lock(IdentitySetting.SIGN)).isEmpty();
            assertThatThrownBy(() ->
                            accounts.change(profile(), List.of(new IdentityChange.EncryptByDefault("id1", false))))
                    .isInstanceOf(ForbiddenByPolicy.class)
                    .hasMessageContaining("mail.identity.id1.encryptionpolicy");
            accounts.change(profile(), List.of(new IdentityChange.SignByDefault("id1", false)));
            assertThat(identity("id1").settings().sign()).isFalse();
        }

        @Test
        void anUnknownIdentityIsSaidAndNothingIsWritten() throws Exception {
            prefs(base);
            for (var id : List.of("id2", "id4", "id5", "")) {
                assertThatThrownBy(() -> accounts.change(
                                profile(),
                                List.of(
                                        new IdentityChange.SignByDefault("id1", true),
                                        new IdentityChange.SignByDefault(id, true))))
                        .isInstanceOf(NoSuchIdentity.class);
            }
            assertThat(prefs()).isEqualTo(base);
        }

        @Test
        void whileThunderbirdRunsItIsReadAndNotChanged() throws Exception {
            prefs(base);
            try (var _ = OtherProgram.holding(folder.resolve(".parentlock"))) {
                assertThat(accounts.of(profile())).hasSize(3);
                assertThatThrownBy(() ->
                                accounts.change(profile(), List.of(new IdentityChange.SignByDefault("id1", true))))
                        .isInstanceOf(ProfileInUse.class);
            }
            assertThat(prefs()).isEqualTo(base);
        }

        @Test
        void listenersHearOfChangesAndOfNothingElse() throws Exception {
            prefs(base);
            var heard = new AtomicInteger();
            try (var _ = accounts.onChange(heard::incrementAndGet)) {
                accounts.change(profile(), List.of(new IdentityChange.SignByDefault("id1", true)));
                accounts.change(profile(), List.of(new IdentityChange.SignByDefault("id1", true)));
            }
            accounts.change(profile(), List.of(new IdentityChange.SignByDefault("id1", false)));
            assertThat(heard).hasValue(1);
        }

        @Test
        void itsAccountsAreNotOursToAdd() {
            assertThatIllegalArgumentException().isThrownBy(() -> accounts.add(profile(), "a@example.org", ""));
            assertThatIllegalArgumentException().isThrownBy(() -> accounts.remove(profile(), "id1"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> accounts.rename(profile(), "id1", "a@example.org", ""));
        }

        private Profile profile() {
            return StoreHouse.thunderbird(folder);
        }

        private Identity identity(String id) throws Exception {
            return accounts.of(profile()).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        private void prefs(String text) throws IOException {
            Files.writeString(folder.resolve("prefs.js"), text);
        }

        private String prefs() throws IOException {
            return Files.readString(folder.resolve("prefs.js"));
        }

        private void policy(String json) throws IOException {
            var installation = home.resolve("thunderbird");
            Files.createDirectories(installation.resolve("distribution"));
            Files.writeString(installation.resolve("distribution/policies.json"), json);
            Files.writeString(folder.resolve("compatibility.ini"), "LastPlatformDir=" + installation + "\n");
        }
    }

    @Nested
    class OfTheOwnProfile {
        @Test
        void theListBeginsEmpty() throws Exception {
            assertThat(accounts.of(own())).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void whatIsAddedIsKept() throws Exception {
            var anna = accounts.add(own(), " anna@example.org ", "Anna Müller");
            var info = accounts.add(own(), "info@example.org", "");
            assertThat(anna.id()).isEqualTo("id1");
            assertThat(anna.address()).isEqualTo("anna@example.org");
            assertThat(anna.account().name()).isEqualTo("own");
            assertThat(anna.settings()).isEqualTo(IdentitySettings.DEFAULTS);
            assertThat(accounts.of(own())).containsExactly(anna, info);
        }

        @Test
        void everySettingIsKept() throws Exception {
            accounts.add(own(), "anna@example.org", "Anna");
            accounts.change(
                    own(),
                    List.of(
                            choose("id1", CertificateUse.SIGNING, Optional.of(ANNA)),
                            choose(
                                    "id1",
                                    CertificateUse.ENCRYPTION,
                                    Optional.of(new CertificateChoice("B", Optional.empty()))),
                            new IdentityChange.SignByDefault("id1", true),
                            new IdentityChange.EncryptByDefault("id1", true),
                            new IdentityChange.EncryptDrafts("id1", false),
                            new IdentityChange.Prefer("id1", Technology.OPENPGP)));
            assertThat(accounts.of(own()).getFirst().settings())
                    .isEqualTo(new IdentitySettings(
                            Optional.of(ANNA),
                            Optional.of(new CertificateChoice("B", Optional.empty())),
                            true,
                            true,
                            false,
                            Technology.OPENPGP));
            accounts.change(own(), List.of(choose("id1", CertificateUse.SIGNING, Optional.empty())));
            assertThat(accounts.of(own()).getFirst().settings().signing()).isEmpty();
        }

        @Test
        void anAddressIsInTheListOnce() throws Exception {
            accounts.add(own(), "anna@example.org", "");
            accounts.add(own(), "info@example.org", "");
            assertThatThrownBy(() -> accounts.add(own(), "Anna@Example.org", ""))
                    .isInstanceOf(IdentityExists.class);
            assertThatThrownBy(() -> accounts.rename(own(), "id2", "ANNA@example.org", ""))
                    .isInstanceOf(IdentityExists.class);
            accounts.rename(own(), "id1", "Anna@example.org", "Anna");
            assertThat(accounts.of(own()).getFirst().address()).isEqualTo("Anna@example.org");
            assertThat(accounts.of(own()).getFirst().fullName()).isEqualTo("Anna");
        }

        @Test
        void whatIsRemovedIsGoneAndItsSettingsDoNotComeBack() throws Exception {
            accounts.add(own(), "anna@example.org", "");
            accounts.change(own(), List.of(new IdentityChange.SignByDefault("id1", true)));
            accounts.remove(own(), "id1");
            assertThat(accounts.of(own())).isEmpty();
            assertThat(accounts.add(own(), "new@example.org", "").settings()).isEqualTo(IdentitySettings.DEFAULTS);
        }

        @Test
        void anUnknownIdentityIsSaid() {
            assertThatThrownBy(() -> accounts.remove(own(), "id1")).isInstanceOf(NoSuchIdentity.class);
            assertThatThrownBy(() -> accounts.rename(own(), "id1", "a@example.org", ""))
                    .isInstanceOf(NoSuchIdentity.class);
            assertThatThrownBy(() -> accounts.change(own(), List.of(new IdentityChange.SignByDefault("id1", true))))
                    .isInstanceOf(NoSuchIdentity.class);
            assertThatIllegalArgumentException().isThrownBy(() -> accounts.add(own(), " ", ""));
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void fieldsOfLaterVersionsAreKept() throws Exception {
            write(
                    "{\"schema\": 1, \"x\": 1, \"identities\": [{\"id\": \"id1\", \"email\": \"a@example.org\", \"y\": [2]}]}");
            accounts.change(own(), List.of(new IdentityChange.SignByDefault("id1", true)));
            accounts.rename(own(), "id1", "b@example.org", "B");
            assertThat(Files.readString(file())).contains("\"x\": 1").containsPattern("\"y\": \\[\\s*2\\s*]");
        }

        @Test
        void aDamagedListIsNamedAndNotReplacedUnseen() throws Exception {
            write("{\"schema\": 1, \"identities\": [");
            assertThatThrownBy(() -> accounts.of(own())).isInstanceOf(DamagedInput.class);
            assertThatThrownBy(() -> accounts.change(own(), List.of(new IdentityChange.SignByDefault("id1", true))))
                    .isInstanceOf(DamagedInput.class);
            accounts.add(own(), "a@example.org", "");
            assertThat(folder.resolve("accounts.json.damaged-2026-11-22T12-00-00Z"))
                    .hasContent("{\"schema\": 1, \"identities\": [");
            assertThat(accounts.of(own())).hasSize(1);
        }

        @Test
        void aDamagedEntryIsNamed() throws Exception {
            for (var entry : List.of(
                    "1",
                    "{}",
                    "{\"id\": \"id1\"}",
                    "{\"id\": \"id1\", \"email\": \" \"}",
                    "{\"id\": \"id1\", \"email\": []}",
                    "{\"id\": \"id1\", \"email\": \"a@b\", \"sign\": \"sometimes\"}",
                    "{\"id\": \"id1\", \"email\": \"a@b\", \"technology\": \"x400\"}")) {
                write("{\"schema\": 1, \"identities\": [" + entry + "]}");
                assertThatThrownBy(() -> accounts.of(own()))
                        .as(entry)
                        .isInstanceOf(DamagedInput.class)
                        .hasMessageContaining("identity 1 is damaged");
            }
            write("{\"schema\": 1, \"identities\": {}}");
            assertThatThrownBy(() -> accounts.of(own())).isInstanceOf(DamagedInput.class);
        }

        @Test
        void listenersHearOfEveryChange() throws Exception {
            var heard = new AtomicInteger();
            try (var _ = accounts.onChange(heard::incrementAndGet)) {
                accounts.add(own(), "a@example.org", "");
                accounts.rename(own(), "id1", "b@example.org", "");
                accounts.change(own(), List.of(new IdentityChange.SignByDefault("id1", true)));
                accounts.change(own(), List.of(new IdentityChange.SignByDefault("id1", true)));
                accounts.remove(own(), "id1");
            }
            assertThat(heard).hasValue(4);
        }

        private Profile own() {
            return StoreHouse.own(folder);
        }

        private Path file() {
            return folder.resolve("accounts.json");
        }

        private void write(String json) throws IOException {
            Files.writeString(file(), json);
        }
    }

    private static IdentityChange choose(String identity, CertificateUse use, Optional<CertificateChoice> choice) {
        return new IdentityChange.Certificate(identity, use, choice);
    }
}

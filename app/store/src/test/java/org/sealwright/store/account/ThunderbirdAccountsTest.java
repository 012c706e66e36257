package org.sealwright.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealwright.store.account.SampleAccounts.ANNA;
import static org.sealwright.store.account.SampleAccounts.choose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
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
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.LockedByUserJs;
import org.sealwright.core.problem.NoSuchIdentity;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.profile.Profile;
import org.sealwright.store.StoreHouse;
import org.sealwright.testkit.OtherProgram;

/// The identities of a profile of Thunderbird, in its `prefs.js`.
class ThunderbirdAccountsTest {
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

    @TempDir
    Path home;

    private Path folder;

    private AccountsOnDisk accounts;

    @BeforeEach
    void emptyProfile() throws Exception {
        folder = Files.createDirectories(home.resolve("profile"));
        accounts = SampleAccounts.below(home);
    }

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
        assertThatThrownBy(() -> accounts.change(profile(), List.of(new IdentityChange.EncryptByDefault("id1", false))))
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
            assertThatThrownBy(() -> accounts.change(profile(), List.of(new IdentityChange.SignByDefault("id1", true))))
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
        assertThatIllegalArgumentException().isThrownBy(() -> accounts.rename(profile(), "id1", "a@example.org", ""));
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

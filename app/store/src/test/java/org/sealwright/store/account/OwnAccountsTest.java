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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.account.IdentitySettings;
import org.sealwright.core.account.IdentitySettings.Technology;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.IdentityExists;
import org.sealwright.core.problem.NoSuchIdentity;
import org.sealwright.core.profile.Profile;
import org.sealwright.store.StoreHouse;

/// The identities of the own profile, in a list of its own.
class OwnAccountsTest {
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
        assertThatThrownBy(() -> accounts.add(own(), "Anna@Example.org", "")).isInstanceOf(IdentityExists.class);
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
        write("{\"schema\": 1, \"x\": 1, \"identities\": [{\"id\": \"id1\", \"email\": \"a@example.org\", \"y\":"
                + " [2]}]}");
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

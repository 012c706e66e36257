package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.DatabaseDamaged;
import org.sealwright.core.problem.NoDatabaseYet;
import org.sealwright.core.problem.NoProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.store.Samples;
import org.sealwright.store.StoreHouse;
import org.sealwright.testkit.CertificateMaker;

class ChosenProfileTest {
    @TempDir
    Path home;

    private StoreHouse house = new StoreHouse(Path.of("/"));

    @BeforeEach
    void build() {
        house = new StoreHouse(home);
    }

    @Test
    void atTheFirstStartItIsTheOwnProfile() throws Exception {
        try (var current = current(new StartProfile.LastChosen())) {
            assertThat(house.places.ownProfile()).doesNotExist();
            assertThat(current.profile().kind()).isEqualTo(Profile.Kind.OWN);
            assertThat(current.database().contents().certificates()).isEmpty();
        }
    }

    @Test
    void theOneLastChosenIsOpenedNextTime() throws Exception {
        var folder = profile();
        try (var current = current(new StartProfile.LastChosen())) {
            current.switchTo(house.profiles.at(folder));
            assertThat(current.database().contents().certificates()).hasSize(5);
        }
        try (var next = current(new StartProfile.LastChosen())) {
            assertThat(next.profile().folder()).isEqualTo(folder);
            next.switchTo(house.profiles.own());
        }
        assertThat(house.settings.value(ChosenProfile.LAST)).isEmpty();
    }

    @Test
    void whatIsChosenIsKnownThoughItsDatabaseCannotBeOpened() throws Exception {
        var folder = profile();
        Files.write(folder.resolve("cert9.db"), new byte[] {1, 2, 3});
        try (var current = current(new StartProfile.At(folder))) {
            assertThat(current.chosen().folder()).isEqualTo(folder);
            assertThatThrownBy(current::profile).isInstanceOf(DatabaseDamaged.class);
        }
        try (var current = current(new StartProfile.LastChosen())) {
            current.beginWith(house.profiles.at(folder));
            assertThat(current.chosen().folder()).isEqualTo(folder);
            assertThatThrownBy(current::database).isInstanceOf(DatabaseDamaged.class);
        }
        try (var current = current(new StartProfile.LastChosen())) {
            assertThat(current.chosen()).isEqualTo(house.profiles.own());
            current.beginWith(house.profiles.at(profile("whole")));
            assertThat(current.profile().folder()).isEqualTo(home.resolve("whole"));
        }
    }

    @Test
    void whereItIsGoneTheOwnOneIsOpened() throws Exception {
        for (var gone : List.of(home.resolve("gone").toString(), "no\0path")) {
            house.settings.set(ChosenProfile.LAST, gone);
            try (var current = current(new StartProfile.LastChosen())) {
                assertThat(current.profile()).isEqualTo(house.profiles.own());
            }
        }
    }

    @Test
    void whyTheOwnOneIsOpenedIsSaidUntilAnotherIsChosen() throws Exception {
        var unfinished = Files.createDirectories(home.resolve("unfinished"));
        Files.createFile(unfinished.resolve("prefs.js"));
        house.settings.set(ChosenProfile.LAST, unfinished.toString());
        try (var current = current(new StartProfile.LastChosen())) {
            assertThat(current.profile()).isEqualTo(house.profiles.own());
            var instead = current.notOpened().orElseThrow();
            assertThat(instead.folder()).isEqualTo(unfinished.toString());
            assertThat(instead.why()).get().isInstanceOf(NoDatabaseYet.class);
            assertThat(house.settings.value(ChosenProfile.LAST)).isEqualTo(unfinished.toString());
            current.switchTo(house.profiles.at(profile()));
            assertThat(current.notOpened()).isEmpty();
        }
    }

    @Test
    void aListedProfileWithoutDatabaseIsRefusedWithTheAdviceToStartThunderbird() throws Exception {
        var unfinished = Files.createDirectories(home.resolve("unfinished"));
        var listed = new Profile(Profile.Kind.THUNDERBIRD, unfinished, "unfinished", false);
        try (var current = current(new StartProfile.LastChosen())) {
            assertThatThrownBy(() -> current.switchTo(listed)).isInstanceOf(NoDatabaseYet.class);
        }
    }

    @Test
    void aFolderNamedForOneRunIsNotRemembered() throws Exception {
        var folder = profile();
        try (var current = current(new StartProfile.At(folder))) {
            assertThat(current.profile().folder()).isEqualTo(folder);
            current.switchTo(house.profiles.own());
            current.switchTo(house.profiles.at(folder));
        }
        assertThat(house.settings.value(ChosenProfile.LAST)).isEmpty();
        try (var current = current(new StartProfile.At(home.resolve("none")))) {
            assertThatThrownBy(current::profile).isInstanceOf(NoProfile.class);
        }
        try (var current = current(new StartProfile.Own())) {
            assertThat(current.profile()).isEqualTo(house.profiles.own());
        }
    }

    @Test
    void ifTheOtherOneCannotBeOpenedTheCurrentOneStays() throws Exception {
        var bad = Samples.copyOfCorpus("bad-not-a-database", home.resolve("bad"));
        try (var current = current(new StartProfile.LastChosen())) {
            var before = current.database();
            var other = house.profiles.at(bad);
            assertThatThrownBy(() -> current.switchTo(other)).isInstanceOf(DatabaseDamaged.class);
            assertThat(current.database()).isSameAs(before);
            assertThat(current.profile()).isEqualTo(house.profiles.own());
        }
    }

    @Test
    void switchesAndChangesAreHeardOfTheCurrentOneOnly() throws Exception {
        var heard = new AtomicInteger();
        var bob = new CertificateMaker().root("Bob").certificate();
        var addition = new Addition(List.of(new Addition.Entry(bob, Optional.empty(), Optional.empty())), List.of());
        try (var current = current(new StartProfile.LastChosen())) {
            var own = current.database();
            current.onChange(heard::incrementAndGet);
            own.add(addition, Progress.none());
            assertThat(heard).hasValue(1);
            current.switchTo(house.profiles.at(profile()));
            assertThat(heard).hasValue(2);
            own.remove(List.of(bob.sha256()), true);
            assertThat(heard).hasValue(2);
            current.database().add(addition, Progress.none());
            assertThat(heard).hasValue(3);
        }
    }

    @Test
    void whoStillWorksWithOneThatWasLeftCanLogIn() throws Exception {
        var folder = Samples.copy("nss387-with-password", home.resolve("locked"));
        Files.createFile(folder.resolve("prefs.js"));
        try (var current = current(new StartProfile.LastChosen())) {
            current.switchTo(house.profiles.at(folder));
            var left = current.database();
            current.switchTo(house.profiles.own());
            assertThat(left.protection()).isEqualTo(Protection.LOCKED);
            try (var password = Passphrase.owning("Sample-Pass 1!".toCharArray())) {
                left.unlock(password);
            }
            assertThat(left.protection()).isEqualTo(Protection.UNLOCKED);
            left.lock();
            assertThat(left.protection()).isEqualTo(Protection.LOCKED);
        }
    }

    private Path profile() throws Exception {
        return profile("profile");
    }

    private Path profile(String name) throws Exception {
        var folder = Samples.copy("nss387-empty-password", home.resolve(name));
        Files.createFile(folder.resolve("prefs.js"));
        return folder;
    }

    private ChosenProfile current(StartProfile start) {
        return new ChosenProfile(house.profiles, house.databases(), house.settings, start);
    }
}

package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.store.Samples;
import org.sealwright.store.StoreHouse;

class AutoLockTest {
    private final AtomicInteger heard = new AtomicInteger();

    @TempDir
    Path home;

    private StoreHouse house = new StoreHouse(Path.of("/"));
    private NssCertificateDatabase database;

    @BeforeEach
    void open() throws Exception {
        house = new StoreHouse(home);
        var folder = Samples.copy("nss387-with-password", home.resolve("profile"));
        database = house.databases().open(StoreHouse.thunderbird(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void afterAQuarterOfAnHourThePasswordIsForgotten() throws Exception {
        unlock();
        assertThat(house.alarms()).extracting(StoreHouse.Waiting::delay).containsExactly(Duration.ofMinutes(15));
        database.onChange(heard::incrementAndGet);
        house.ring();
        assertThat(database.protection()).isEqualTo(Protection.LOCKED);
        assertThat(heard).hasValue(1);
        assertThat(house.alarms()).isEmpty();
    }

    @Test
    void usingAKeyStartsTheTimeAnewAndLookingDoesNot() throws Exception {
        unlock();
        house.sleep(Duration.ofMinutes(10));
        database.contents();
        assertThat(house.alarms()).extracting(StoreHouse.Waiting::delay).containsExactly(Duration.ofMinutes(15));
        database.privateKey(aKey()).close();
        house.sleep(Duration.ofMinutes(10));
        assertThat(database.protection()).isEqualTo(Protection.UNLOCKED);
        house.sleep(Duration.ofMinutes(5));
        assertThat(database.protection()).isEqualTo(Protection.LOCKED);
    }

    @Test
    void aComputerThatSleptThroughTheAlarmLocksAtTheNextUse() throws Exception {
        unlock();
        house.sleep(Duration.ofHours(8));
        assertThat(database.protection()).isEqualTo(Protection.LOCKED);
    }

    @Test
    void zeroMinutesMeansNever() throws Exception {
        house.settings.set(CommonSettings.AUTO_LOCK_MINUTES, 0);
        unlock();
        assertThat(house.alarms()).isEmpty();
        house.sleep(Duration.ofDays(30));
        assertThat(database.protection()).isEqualTo(Protection.UNLOCKED);
    }

    @Test
    void aNewSettingHoldsAtOnce() throws Exception {
        unlock();
        house.settings.set(CommonSettings.AUTO_LOCK_MINUTES, 1);
        assertThat(house.alarms()).extracting(StoreHouse.Waiting::delay).containsExactly(Duration.ofMinutes(1));
        house.ring();
        assertThat(database.protection()).isEqualTo(Protection.LOCKED);
    }

    @Test
    void lockingByHandCallsTheAlarmOff() throws Exception {
        unlock();
        database.lock();
        assertThat(house.alarms()).isEmpty();
        assertThat(database.protection()).isEqualTo(Protection.LOCKED);
    }

    private KeyFingerprint aKey() throws Exception {
        return database.contents().certificates().stream()
                .filter(StoredCertificate::hasPrivateKey)
                .findFirst()
                .orElseThrow()
                .certificate()
                .key()
                .fingerprint();
    }

    private void unlock() throws Exception {
        try (var password = Passphrase.owning("Sample-Pass 1!".toCharArray())) {
            database.unlock(password);
        }
    }
}

package org.sealwright.store.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.profile.Profile;
import org.sealwright.store.Computers;
import org.sealwright.testkit.OtherProgram;

class ProfileLocksTest {
    @TempDir
    Path folder;

    private ProfileLocks locks = new ProfileLocks(Computers.linux(Path.of("/home/anna")));
    private Path lockFile = Path.of("");

    @BeforeEach
    void nameTheLock() {
        lockFile = folder.resolve(".parentlock");
    }

    @Test
    void aProfileWithoutLockFileIsFreeAndStaysAsItIs() {
        assertThat(locks.inUse(folder)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLeftOverLockFileAndLinkMeanNothing() throws Exception {
        Files.createFile(lockFile);
        Files.createSymbolicLink(folder.resolve("lock"), Path.of("127.0.1.1:+" + livingProcess()));
        assertThat(locks.inUse(folder)).isFalse();
    }

    @Test
    void aProgramThatHoldsTheLockIsSeenAndItsLockSurvivesTheTest() throws Exception {
        try (var _ = OtherProgram.holding(lockFile)) {
            assertThat(locks.inUse(folder)).isTrue();
            assertThat(locks.inUse(folder)).isTrue();
        }
        assertThat(locks.inUse(folder)).isFalse();
    }

    @Test
    void aChangeIsRefusedWhileAnotherProgramHoldsTheLock() throws Exception {
        try (var _ = OtherProgram.holding(lockFile)) {
            assertThatThrownBy(() -> locks.hold(thunderbird()))
                    .isInstanceOf(ProfileInUse.class)
                    .hasMessageContaining(folder.toString());
            assertThat(locks.inUse(folder)).isTrue();
        }
        try (var _ = locks.hold(thunderbird())) {
            assertThat(lockFile).exists();
        }
    }

    @Test
    void whileWeHoldTheLockNobodyElseGetsIt() throws Exception {
        try (var _ = locks.hold(thunderbird())) {
            assertThatThrownBy(() -> OtherProgram.holding(lockFile)).hasMessageContaining("taken by another");
        }
        OtherProgram.holding(lockFile).close();
    }

    @Test
    void testingAProfileWeHoldDoesNotDropOurLock() throws Exception {
        try (var _ = locks.hold(thunderbird())) {
            assertThat(locks.inUse(folder)).isFalse();
            assertThatThrownBy(() -> OtherProgram.holding(lockFile)).hasMessageContaining("taken by another");
        }
    }

    @Test
    void twoHoldsAreOneLockThatTheLastOneGivesBack() throws Exception {
        var first = locks.hold(thunderbird());
        var second = locks.hold(thunderbird());
        first.close();
        first.close();
        assertThatThrownBy(() -> OtherProgram.holding(lockFile)).hasMessageContaining("taken by another");
        second.close();
        OtherProgram.holding(lockFile).close();
    }

    @Test
    void theOwnProfileIsLockedOnlyIfThunderbirdWasThere() throws Exception {
        var own = new Profile(Profile.Kind.OWN, folder, "own", true);
        try (var _ = locks.hold(own)) {
            assertThat(folder).isEmptyDirectory();
        }
        try (var _ = OtherProgram.holding(lockFile)) {
            assertThatThrownBy(() -> locks.hold(own)).isInstanceOf(ProfileInUse.class);
        }
    }

    @Test
    void aLockFileThatCannotBeMadeIsSaid() {
        var missing = new Profile(Profile.Kind.THUNDERBIRD, folder.resolve("missing"), "gone", false);
        assertThatThrownBy(() -> locks.hold(missing)).isInstanceOf(CannotWrite.class);
    }

    @Nested
    class WhereFilesCannotBeLocked {
        @BeforeEach
        void noLocks() throws IOException {
            locks = new ProfileLocks(Computers.linux(Path.of("/home/anna")), (_, _) -> {
                throw new IOException("No locks available");
            });
            Files.createFile(lockFile);
        }

        @Test
        void aLinkToALivingProcessDecides() throws Exception {
            link("127.0.1.1:" + livingProcess());
            assertThat(locks.inUse(folder)).isTrue();
            assertThatThrownBy(() -> locks.hold(thunderbird())).isInstanceOf(ProfileInUse.class);
        }

        @Test
        void aLinkToADeadProcessDoesNot() throws Exception {
            link("127.0.1.1:+" + deadProcess());
            assertThat(locks.inUse(folder)).isFalse();
            locks.hold(thunderbird()).close();
        }

        @Test
        void aLinkToAnotherComputerCannotBeCheckedAndCounts() throws Exception {
            link("192.0.2.7:+" + deadProcess());
            assertThat(locks.inUse(folder)).isTrue();
        }

        @Test
        void noLinkOrNonsenseIsFree() throws Exception {
            assertThat(locks.inUse(folder)).isFalse();
            link("nonsense");
            assertThat(locks.inUse(folder)).isFalse();
        }

        private void link(String target) throws IOException {
            Files.createSymbolicLink(folder.resolve("lock"), Path.of(target));
        }
    }

    @Nested
    class OnWindows {
        @BeforeEach
        void windows() {
            locks = new ProfileLocks(Computers.windows(Path.of("/home/anna")));
            lockFile = folder.resolve("parent.lock");
        }

        @Test
        void theLockFileHasItsOwnNameAndGoesWithTheLock() throws Exception {
            try (var _ = OtherProgram.holding(lockFile)) {
                assertThat(locks.inUse(folder)).isTrue();
            }
            try (var _ = locks.hold(thunderbird())) {
                assertThat(lockFile).exists();
            }
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void aLockFileThatCannotBeOpenedIsThunderbirds() throws Exception {
            Files.createSymbolicLink(lockFile, lockFile);
            assertThat(locks.inUse(folder)).isTrue();
        }
    }

    private Profile thunderbird() {
        return new Profile(Profile.Kind.THUNDERBIRD, folder, "default", true);
    }

    private static long livingProcess() {
        return ProcessHandle.current().pid();
    }

    private static long deadProcess() throws Exception {
        var process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}

package org.sealwright.nss.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.nss.password.PasswordEntry;
import org.sealwright.nss.problem.DiskFull;
import org.sealwright.nss.problem.MissingFile;
import org.sealwright.nss.problem.ReadOnlyFolder;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.Part;

/// A transaction that fails in the middle leaves the old state in both files.
class WriteFailureTest {

    @TempDir
    Path folder;

    @BeforeEach
    void create() throws Exception {
        NewDatabase.create(folder, PasswordEntry.create(new char[0]));
    }

    private static void pragma(DatabaseFiles files, String pragma) throws Exception {
        try (var statement = files.connection().createStatement()) {
            statement.execute("PRAGMA " + pragma);
        }
    }

    private static void write(DatabaseFiles files, int bytes) throws Exception {
        try (var transaction = files.begin()) {
            transaction.putSignature("sig_cert_00000001_00000011", new byte[] {1});
            transaction.insert(
                    new ObjectId(Part.CERTIFICATES, 1),
                    Map.of(Attribute.CLASS, ObjectClass.CERTIFICATE.stored(), Attribute.VALUE, new byte[bytes]));
            transaction.commit();
        }
    }

    @Test
    void aFullDiskKeepsTheOldStateOfBothFilesAndLaterItWorks() throws Exception {
        try (var files = DatabaseFiles.open(folder, true, Duration.ofMillis(100))) {
            pragma(files, "main.max_page_count = 10");
            assertThatThrownBy(() -> write(files, 1_000_000))
                    .isInstanceOf(DiskFull.class)
                    .hasMessageContaining(folder.toString());
            assertThat(files.objects(Part.CERTIFICATES).count(ObjectClass.CERTIFICATE))
                    .isZero();
            assertThat(files.meta().signatures()).isEmpty();
            pragma(files, "main.max_page_count = 1000000");
            write(files, 1_000_000);
            assertThat(files.objects(Part.CERTIFICATES).count(ObjectClass.CERTIFICATE))
                    .isEqualTo(1);
            assertThat(files.meta().signatures()).hasSize(1);
        }
    }

    @Test
    void aFileThatTurnsOutToBeReadOnlyIsSaidToBe() throws Exception {
        try (var files = DatabaseFiles.open(folder, true, Duration.ofMillis(100))) {
            pragma(files, "query_only = ON");
            assertThatThrownBy(() -> write(files, 10)).isInstanceOf(ReadOnlyFolder.class);
        }
    }

    @Test
    void whatIsNotCommittedNeverHappened() throws Exception {
        try (var files = DatabaseFiles.open(folder, true, Duration.ofMillis(100))) {
            try (var transaction = files.begin()) {
                transaction.putSignature("sig_cert_00000001_00000011", new byte[] {1});
            }
            assertThat(files.meta().signatures()).isEmpty();
        }
    }

    @Test
    void aHalfCreatedDatabaseIsFinishedByTheNextAttemptButKeysAreNeverOverwritten() throws Exception {
        Files.delete(folder.resolve("cert9.db"));
        NewDatabase.create(folder, PasswordEntry.create(new char[0]));
        try (var files = DatabaseFiles.open(folder, true, Duration.ofMillis(100));
                var transaction = files.begin()) {
            transaction.insert(new ObjectId(Part.KEYS, 1), Map.of(Attribute.CLASS, ObjectClass.PRIVATE_KEY.stored()));
            transaction.commit();
        }
        Files.delete(folder.resolve("cert9.db"));
        assertThatThrownBy(() -> NewDatabase.create(folder, PasswordEntry.create(new char[0])))
                .isInstanceOf(MissingFile.class)
                .hasMessageContaining("destroy");
    }
}

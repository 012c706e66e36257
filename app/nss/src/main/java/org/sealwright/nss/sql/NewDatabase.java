package org.sealwright.nss.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.sealwright.nss.password.PasswordEntry;
import org.sealwright.nss.problem.AlreadyThere;
import org.sealwright.nss.problem.DatabaseBusy;
import org.sealwright.nss.problem.FileTrouble;
import org.sealwright.nss.problem.MissingFile;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.ReadOnlyFolder;
import org.sealwright.nss.value.Part;

/// Makes the three files of a new database in a folder beside their final place and moves them there when they are
/// finished, `cert9.db` last: where it is, the others are.
public final class NewDatabase {

    private static final String PKCS11 = "pkcs11.txt";
    private static final String LOCK = ".nss-create.lock";
    private static final String WORKSHOP = ".nss-create";

    private static final String MODULES = """
            library=
            name=NSS Internal PKCS #11 Module
            parameters=configdir='sql:.' certPrefix='' keyPrefix='' secmod='secmod.db' flags= updatedir='' \
            updateCertPrefix='' updateKeyPrefix='' updateid='' updateTokenDescription='' \s
            NSS=Flags=internal,critical trustOrder=75 cipherOrder=100 slotParams=(1={slotFlags=[ECC,RSA,DSA,DH,RC2,RC4,\
            DES,RANDOM,SHA1,MD5,MD2,SSL,TLS,AES,Camellia,SEED,SHA256,SHA512] askpw=any timeout=30})

            """;

    private NewDatabase() {}

    public static void create(Path folder, PasswordEntry password) throws NssException {
        try {
            PrivateFiles.createFolder(folder);
            if (!Files.isWritable(folder)) {
                throw new ReadOnlyFolder(folder + " cannot be written.", null);
            }
            createLocked(folder, password);
        } catch (IOException e) {
            throw new FileTrouble("A certificate database cannot be created in " + folder + ".", e);
        }
    }

    /// Two programs that start at the same moment must not create into each other's files.
    private static void createLocked(Path folder, PasswordEntry password) throws NssException, IOException {
        var lockFile = folder.resolve(LOCK);
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new DatabaseBusy("Another program is creating a database in " + folder + ".", null);
            }
            refuseIfThere(folder);
            var workshop = folder.resolve(WORKSHOP);
            discard(workshop);
            try {
                build(workshop, password);
                move(workshop, folder, Part.KEYS.fileName());
                if (!Files.exists(folder.resolve(PKCS11))) {
                    move(workshop, folder, PKCS11);
                }
                move(workshop, folder, Part.CERTIFICATES.fileName());
            } finally {
                discard(workshop);
            }
            Files.deleteIfExists(lockFile);
        } catch (OverlappingFileLockException e) {
            throw new DatabaseBusy("A database is just being created in " + folder + ".", e);
        }
    }

    private static void refuseIfThere(Path folder) throws NssException {
        if (Files.exists(DatabaseFiles.file(folder, Part.CERTIFICATES))) {
            throw new AlreadyThere("There is a certificate database in " + folder + " already.");
        }
        if (Files.exists(DatabaseFiles.file(folder, Part.KEYS)) && holdsSomething(folder)) {
            throw new MissingFile(folder + " has a " + Part.KEYS.fileName() + " with keys, but no "
                    + Part.CERTIFICATES.fileName() + ". A new database would destroy these keys.");
        }
    }

    /// A lone `key4.db` without any object is what a crash between the last two moves leaves; it may be replaced.
    private static boolean holdsSomething(Path folder) throws NssException {
        var file = DatabaseFiles.file(folder, Part.KEYS);
        var connection = Connections.open(file, false, Duration.ZERO);
        try (var statement = connection.createStatement();
                var results = statement.executeQuery("SELECT count(*) FROM " + Part.KEYS.table())) {
            return !results.next() || results.getInt(1) > 0;
        } catch (SQLException e) {
            throw SqlFailure.of(e, file);
        } finally {
            Connections.close(connection);
        }
    }

    private static void build(Path workshop, PasswordEntry password) throws NssException, IOException {
        PrivateFiles.createFolder(workshop);
        for (var part : Part.values()) {
            build(PrivateFiles.create(DatabaseFiles.file(workshop, part)), part, password);
        }
        Files.writeString(
                PrivateFiles.create(workshop.resolve(PKCS11)),
                MODULES,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }

    private static void build(Path file, Part part, PasswordEntry password) throws NssException {
        var connection = Connections.fill(file);
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            for (var sql : Schema.of(part)) {
                statement.execute(sql);
            }
            if (part == Part.KEYS) {
                try (var insert =
                        connection.prepareStatement("INSERT INTO metaData (id, item1, item2) VALUES (?, ?, ?)")) {
                    insert.setString(1, MetaTable.PASSWORD);
                    insert.setBytes(2, password.salt());
                    insert.setBytes(3, password.check());
                    insert.executeUpdate();
                }
            }
            statement.execute("COMMIT");
        } catch (SQLException e) {
            throw SqlFailure.of(e, file);
        } finally {
            Connections.close(connection);
        }
    }

    private static void move(Path from, Path to, String name) throws IOException {
        Files.move(from.resolve(name), to.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void discard(Path workshop) throws IOException {
        for (var name : List.of(
                Part.CERTIFICATES.fileName(),
                Part.CERTIFICATES.fileName() + "-journal",
                Part.KEYS.fileName(),
                Part.KEYS.fileName() + "-journal",
                PKCS11)) {
            Files.deleteIfExists(workshop.resolve(name));
        }
        Files.deleteIfExists(workshop);
    }
}

package org.sealwright.acceptance;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealwright.backup.usecase.backup.BackUp;
import org.sealwright.backup.usecase.backup.BackupOrder;
import org.sealwright.backup.usecase.backup.BackupUseCases;
import org.sealwright.backup.usecase.backup.Restore;
import org.sealwright.backup.usecase.backup.RestoreEntry;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.BackupPlaces;
import org.sealwright.core.backup.BackupWriter;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.escrow.KeySealer;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.core.secret.StrengthCheck;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.crypto.backup.Pkcs12Writer;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.crypto.certificate.BouncyExtensions;
import org.sealwright.crypto.chain.BouncyChains;
import org.sealwright.crypto.escrow.CmsKeySealer;
import org.sealwright.crypto.reading.BouncyReader;
import org.sealwright.plugin.Announcement;
import org.sealwright.plugin.Texts;
import org.sealwright.store.backup.BackupsFile;
import org.sealwright.store.backup.FilePlaces;
import org.sealwright.store.files.SafeWrite;
import org.sealwright.testkit.FakeAnnouncement;
import org.sealwright.testkit.FakeAudit;
import org.sealwright.testkit.FakeProfiles;
import org.sealwright.testkit.FakeSettings;

/// A process of its own that backs up, or restores and deletes, over and over until it is killed. Says `begin`
/// before each time, `step` while it goes on, and `write` before it stores.
final class BackupForEver {
    static final String PASSWORD = "secret";

    private BackupForEver() {}

    /// @param arguments `backup` or `restore`, the profile, a data folder, the file, and for a backup its format
    public static void main(String[] arguments) throws Problem {
        var file = Path.of(arguments[3]);
        try (var store = StoreForTests.in(Path.of(arguments[2]))) {
            var here = new Here(store.profile(Path.of(arguments[1])), store.open(Path.of(arguments[1])));
            var plugin = plugin(here);
            switch (arguments[0]) {
                case "backup" -> backUp(plugin.getInstance(BackUp.class), file, BackupFormat.valueOf(arguments[4]));
                case "restore" -> restore(plugin.getInstance(Restore.class), here, file);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    private static void backUp(BackUp backUp, Path file, BackupFormat format) throws Problem {
        var order = new BackupOrder(new BackupOrder.All(true), format, file, true, false);
        for (int i = 0; ; i++) {
            System.out.println("begin " + i);
            backUp.backUp(order, new Known(), new Telling());
        }
    }

    /// The file is opened once: what takes long then is storing.
    private static void restore(Restore restore, Here here, Path file) throws Problem {
        empty(here);
        System.out.println("begin");
        try (var opened = restore.open(file, new Known(), Limits.usual(), new Telling())) {
            var all = opened.entries().stream().map(RestoreEntry::id).collect(Collectors.toSet());
            while (true) {
                restore.restore(opened, all, new Known(), new Telling());
                empty(here);
            }
        }
    }

    private static void empty(Here here) throws Problem {
        var database = here.database();
        database.remove(
                database.contents().certificates().stream()
                        .map(stored -> stored.certificate().sha256())
                        .toList(),
                true);
    }

    /// Says how far the work is.
    private static final class Telling implements Progress {
        @Override
        public void at(long done, long total) {
            System.out.println("step");
        }

        @Override
        public void stopIfCancelled() {}

        @Override
        public void pointOfNoReturn() {
            System.out.println("write");
        }
    }

    static Injector plugin(CurrentProfile here) {
        return Guice.createInjector(new Ports(here), new BackupUseCases());
    }

    /// The ports as the launcher binds them, for one database.
    private static final class Ports extends AbstractModule {
        private final CurrentProfile here;

        Ports(CurrentProfile here) {
            this.here = here;
        }

        @Override
        protected void configure() {
            bind(CurrentProfile.class).toInstance(here);
            bind(Profiles.class).toInstance(new FakeProfiles());
            bind(AuditLog.class).toInstance(new FakeAudit());
            bind(Clock.class).toInstance(Clock.systemUTC());
            bind(Settings.class).toInstance(new FakeSettings());
            bind(StrengthCheck.class).toInstance((_, _) -> true);
            bind(SafeFiles.class).to(SafeWrite.class);
            bind(BackupLog.class).to(BackupsFile.class);
            bind(BackupPlaces.class).to(FilePlaces.class);
            bind(BackupWriter.class).to(Pkcs12Writer.class);
            bind(CertificateDecoder.class).to(BouncyDecoder.class);
            bind(Chains.class).to(BouncyChains.class);
            bind(ExtensionReader.class).to(BouncyExtensions.class);
            bind(Reader.class).to(BouncyReader.class);
            bind(KeySealer.class).to(CmsKeySealer.class);
            bind(PolicyOwner.class).toInstance(PolicyOwner.Word.OfOrganisation::new);
            bind(Announcement.class).toInstance(new FakeAnnouncement());
            bind(Texts.Language.class).toInstance(new Texts.Language(Locale.ENGLISH));
        }
    }

    /// One open database.
    record Here(Profile profile, CertificateDatabase database) implements CurrentProfile {
        @Override
        public void switchTo(Profile other) {
            throw new UnsupportedOperationException("there is one profile");
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return database.onChange(listener);
        }
    }

    /// Knows the one password.
    static final class Known implements PasswordPrompt {
        @Override
        public Optional<Passphrase> ask(PasswordQuestion question) {
            return question.attempt() == 1 ? Optional.of(Passphrase.owning(PASSWORD.toCharArray())) : Optional.empty();
        }

        @Override
        public Optional<Passphrase> choose(NewPassword wanted) {
            return Optional.of(Passphrase.owning(PASSWORD.toCharArray()));
        }

        @Override
        public PasswordOffer offerPrimaryPassword(ProtectedProfile profile) {
            return new PasswordOffer.Declined();
        }
    }
}

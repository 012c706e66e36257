package org.sealwright.crypto.transfer;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.backup.BackupEntry;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.BackupWriter;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.transfer.Transfer;
import org.sealwright.core.transfer.Transfer.OneKey;
import org.sealwright.core.transfer.TransferFile;

/// Writes and reads transfer files (docs/transfer-format.md): keys in a PKCS #12 of the modern kind, the rest in
/// JSON, both sealed, packed and encrypted under the same password.
public final class CmsTransferFile implements TransferFile {
    private static final String KEYS = "keys.p12";

    private final BackupWriter writer;
    private final Reader reader;
    private final CertificateDecoder decoder;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public CmsTransferFile(BackupWriter writer, Reader reader, CertificateDecoder decoder) {
        this.writer = writer;
        this.reader = reader;
        this.decoder = decoder;
    }

    @Override
    public byte[] write(Transfer content, Passphrase password, Progress progress) throws Problem {
        if (password.isEmpty()) {
            throw new IllegalArgumentException("a transfer file needs a password");
        }
        var files = new LinkedHashMap<String, byte[]>();
        files.put(ProfileJson.NAME, ProfileJson.of(content));
        if (!content.keys().isEmpty()) {
            files.put(KEYS, writer.write(entries(content), BackupFormat.MODERN, password, progress));
        }
        files.put(Seal.NAME, Seal.of(files, password, random));
        progress.stopIfCancelled();
        byte[] packed = Archive.pack(files);
        return PasswordEnvelope.seal(packed, password, random);
    }

    private static List<BackupEntry> entries(Transfer content) {
        return content.keys().stream()
                .map(one -> new BackupEntry(one.key(), certificatesOf(one, content), List.of(), one.label()))
                .toList();
    }

    private static List<Certificate> certificatesOf(OneKey one, Transfer content) {
        return content.certificates().stream()
                .map(Transfer.OneCertificate::certificate)
                .filter(certificate -> certificate
                        .key()
                        .fingerprint()
                        .equals(one.key().publicKey().fingerprint()))
                .toList();
    }

    @Override
    public Transfer read(byte[] file, Path name, Passphrase password, Limits limits, Progress progress) throws Problem {
        byte[] packed = PasswordEnvelope.open(file, name, password, limits);
        try {
            var files = Archive.unpack(packed, name);
            byte[] seal = Optional.ofNullable(files.remove(Seal.NAME))
                    .orElseThrow(() -> new DamagedInput(name, Clause.incomplete()));
            Seal.check(seal, files, name, password, limits);
            progress.stopIfCancelled();
            byte[] profile = Optional.ofNullable(files.get(ProfileJson.NAME))
                    .orElseThrow(() -> new DamagedInput(name, Clause.incomplete()));
            byte[] content = files.get(KEYS);
            List<OneKey> keys = content == null ? List.of() : keys(content, password, limits, progress);
            return whole(profile, keys, name);
        } finally {
            Arrays.fill(packed, (byte) 0);
        }
    }

    /// @param keys wiped if it cannot be read
    private Transfer whole(byte[] profile, List<OneKey> keys, Path name) throws Problem {
        boolean whole = false;
        try {
            var transfer = ProfileJson.read(profile, keys, name, decoder);
            whole = true;
            return transfer;
        } finally {
            if (!whole) {
                keys.forEach(one -> one.key().close());
            }
        }
    }

    private List<OneKey> keys(byte[] content, Passphrase password, Limits limits, Progress progress) throws Problem {
        var keys = new ArrayList<OneKey>();
        try (var found = reader.read(new Source.Bytes(KEYS, content), new Known(password), limits, progress)) {
            found.keys()
                    .forEach(one -> keys.add(
                            new OneKey(one.key().copy(), one.friendlyName().orElse(""))));
        }
        return keys;
    }

    /// The password of the whole file is that of the keys in it.
    private record Known(Passphrase password) implements PasswordPrompt {
        @Override
        public Optional<Passphrase> ask(PasswordQuestion question) {
            return question.attempt() == 1 ? Optional.of(password.copy()) : Optional.empty();
        }

        @Override
        public Optional<Passphrase> choose(NewPassword wanted) {
            return Optional.empty();
        }

        @Override
        public PasswordOffer offerPrimaryPassword(ProtectedProfile profile) {
            return new PasswordOffer.Declined();
        }
    }
}

package org.sealwright.core.backup;

import java.util.Arrays;
import java.util.Optional;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;

/// How a backup is protected. There are two because no single one is both strong and opened everywhere.
public enum BackupFormat {
    /// PBES2 with AES-256-CBC and PBKDF2-HMAC-SHA-256, MAC with SHA-256: Thunderbird, Windows 10 and 11, OpenSSL,
    /// Java. Any password.
    MODERN("modern"),
    /// 3DES with SHA-1, MAC with SHA-1 and salts of eight octets: old Windows and macOS, phones, GnuPG. Its
    /// strength rests on the password alone. Passwords that are empty fail on macOS, and those that are not plain
    /// ASCII are turned into octets differently by every program, so neither is taken.
    COMPATIBLE("compatible");

    private final String word;

    BackupFormat(String word) {
        this.word = word;
    }

    /// The word of the command line and of the log.
    public String word() {
        return word;
    }

    /// The format with this word.
    public static Optional<BackupFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /// What the password of such a file has to be like.
    ///
    /// @param mayBeEmpty none at all is possible, where the format allows it
    public NewPassword.Rules passwordRules(boolean mayBeEmpty) {
        return switch (this) {
            case MODERN -> new NewPassword.Rules(1, mayBeEmpty, false);
            case COMPATIBLE -> new NewPassword.Rules(1, false, true);
        };
    }

    /// Do all programs that open the format take this password?
    public boolean takes(Passphrase password) {
        return passwordRules(true).check(password).isEmpty();
    }
}

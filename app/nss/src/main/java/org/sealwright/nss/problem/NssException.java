package org.sealwright.nss.problem;

import org.jspecify.annotations.Nullable;

/// A foreseen failure of an NSS database. The message is an English sentence that names the file concerned.
///
/// Whatever type it is: the files hold what they held before the call.
public abstract sealed class NssException extends Exception
        permits AlreadyThere,
                CannotRestore,
                DatabaseBusy,
                DatabaseDamaged,
                DiskFull,
                DuplicateIssuerSerial,
                FileTrouble,
                KeyDamaged,
                MissingFile,
                NoSuchObject,
                NotInitialised,
                NotLoggedIn,
                OnlyOldFormat,
                ReadOnlyFolder,
                UnreadableCertificate,
                UnsupportedKey,
                WrongPassword {

    private static final long serialVersionUID = 1L;

    NssException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package org.sealwright.crypto.reading;

import java.util.List;
import java.util.Locale;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.NothingInside;
import org.sealwright.core.problem.Problem;

/// Things that arrive in place of certificates and keys. They are called by their name, so that the user knows
/// what to look for.
enum Stranger {
    CERTIFICATE_REQUEST(true),
    OPENPGP(true),
    WEB_PAGE(true),
    JAVA_KEY_STORE(true),
    SSH_KEY(true),
    DATABASE(true),
    PDF(true),
    COMPRESSED(true),
    EMPTY_ARCHIVE(true),
    PUBLIC_KEY(false),
    REVOCATION_LIST(false),
    ATTRIBUTE_CERTIFICATE(false),
    EMPTY_PKCS12(false),
    EMPTY_PKCS7(false),
    PARAMETERS(false),
    ENCRYPTED_MAIL(false),
    PLAIN_MAIL(false),
    ARCHIVE(false);

    private final boolean misplaced;

    /// @param misplaced it is no file for certificates at all, in place of one that holds none
    Stranger(boolean misplaced) {
        this.misplaced = misplaced;
    }

    /// What to tell if there is nothing else.
    Problem problem() {
        return misplaced ? new DamagedInput(null, clause()) : new NothingInside(null, clause());
    }

    /// Worth a word when there is something else: not the mail or the archive around it.
    boolean worthNoting() {
        return switch (this) {
            case PLAIN_MAIL, ARCHIVE, WEB_PAGE, PARAMETERS, PUBLIC_KEY, EMPTY_ARCHIVE, PDF, DATABASE, COMPRESSED ->
                false;
            case CERTIFICATE_REQUEST,
                    OPENPGP,
                    JAVA_KEY_STORE,
                    SSH_KEY,
                    REVOCATION_LIST,
                    ATTRIBUTE_CERTIFICATE,
                    EMPTY_PKCS12,
                    EMPTY_PKCS7,
                    ENCRYPTED_MAIL -> true;
        };
    }

    /// What it is, in the words of core: a clause if it is misplaced, else a sentence.
    Clause clause() {
        return new Clause("stranger." + name().toLowerCase(Locale.ROOT).replace('_', '-'), List.of());
    }
}

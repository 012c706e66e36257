package org.sealwright.crypto.reading;

import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.NothingInside;
import org.sealwright.core.problem.Problem;

/// Things that arrive in place of certificates and keys. They are called by their name, so that the user knows
/// what to look for.
enum Stranger {
    CERTIFICATE_REQUEST(
            true,
            "it is a certificate request, which goes to the certificate authority; what comes back from there is the"
                    + " certificate"),
    OPENPGP(true, "it is an OpenPGP key or message, which is another system than S/MIME"),
    WEB_PAGE(true, "it is a web page, perhaps an error message of the server it was downloaded from"),
    JAVA_KEY_STORE(true, "it is a Java key store (JKS); export it as PKCS #12 with keytool first"),
    SSH_KEY(true, "it is an SSH key, which is another system than S/MIME"),
    DATABASE(true, "it is a database; open the profile it belongs to instead"),
    PDF(true, "it is a PDF document"),
    COMPRESSED(true, "it is a compressed file of a kind other than ZIP; unpack it first"),
    EMPTY_ARCHIVE(true, "it is a ZIP archive with nothing in it"),
    PUBLIC_KEY(false, "It is a public key without a certificate around it."),
    REVOCATION_LIST(false, "It is a list of revoked certificates."),
    ATTRIBUTE_CERTIFICATE(false, "It is an attribute certificate, which holds no key of its own."),
    EMPTY_PKCS12(false, "It is a PKCS #12 file with nothing in it."),
    EMPTY_PKCS7(false, "It is a PKCS #7 file with nothing in it."),
    PARAMETERS(false, "It holds the parameters of a key, and no key."),
    ENCRYPTED_MAIL(
            false, "It is an encrypted message. Open it in your mail program and save the attachment from there."),
    PLAIN_MAIL(false, "It is a message without certificates or keys."),
    ARCHIVE(false, "It is a ZIP archive without certificates or keys.");

    private final boolean misplaced;
    private final String sentence;

    Stranger(boolean misplaced, String sentence) {
        this.misplaced = misplaced;
        this.sentence = sentence;
    }

    /// What to tell if there is nothing else.
    Problem problem() {
        return misplaced ? new DamagedInput(null, sentence) : new NothingInside(null, sentence);
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

    String sentence() {
        return sentence;
    }
}

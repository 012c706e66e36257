package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.writing.CertificateFormat;
import org.sealwright.core.writing.CertificateWriter;
import org.sealwright.core.writing.SafeFiles;

/// Writes a certificate, with its chain where the format holds one, for other programs. Never a private key: that
/// is what a backup is for.
public final class ExportCertificate {
    private static final int LONGEST_NAME = 80;
    private static final String FORBIDDEN_IN_NAMES = "/\\<>:\"|?*";
    /// Device names that Windows does not let a file have.
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private final CurrentProfile current;
    private final Chains chains;
    private final CertificateWriter writer;
    private final SafeFiles files;
    private final AuditLog audit;

    @Inject
    public ExportCertificate(
            CurrentProfile current, Chains chains, CertificateWriter writer, SafeFiles files, AuditLog audit) {
        this.current = current;
        this.chains = chains;
        this.writer = writer;
        this.files = files;
        this.audit = audit;
    }

    /// @param replace an existing file may be replaced
    /// @return what was written: the certificate, then its chain if the format holds it
    public List<Certificate> export(Certificate certificate, CertificateFormat format, Path file, boolean replace)
            throws Problem {
        var certificates = withChain(format)
                ? chains.chain(certificate, current.database().contents().pool())
                        .certificates()
                : List.of(certificate);
        files.write(file, writer.write(format, certificates), SafeFiles.Readers.USUAL, replace);
        audit.record(new AuditEvent(
                AuditEvent.Action.EXPORTED,
                Map.of(
                        "sha256", certificate.sha256().hex(),
                        "file", AuditEvent.place(file),
                        "format", format.word())));
        return certificates;
    }

    private static boolean withChain(CertificateFormat format) {
        return switch (format) {
            case PEM, DER -> false;
            case PKCS7, PEM_CHAIN -> true;
        };
    }

    /// A file name as Thunderbird proposes it: the displayed name without white space and slashes, dots as
    /// underscores; and without anything else that a file system or a reader might stumble over.
    public static String proposedName(Certificate certificate, CertificateFormat format) {
        var name = new StringBuilder();
        certificate.displayName().codePoints().limit(LONGEST_NAME).forEach(c -> {
            if (c == '.') {
                name.append('_');
            } else if (Character.isLetterOrDigit(c) || isHarmlessMark(c)) {
                name.appendCodePoint(c);
            }
        });
        if (name.isEmpty() || DEVICES.contains(name.toString().toLowerCase(Locale.ROOT))) {
            name.insert(0, "certificate");
        }
        return name + "." + format.extension();
    }

    private static boolean isHarmlessMark(int c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> FORBIDDEN_IN_NAMES.indexOf(c) < 0;
            default -> false;
        };
    }
}

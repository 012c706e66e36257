package org.sealwright.certificates.ui;

import java.util.List;
import org.sealwright.certificates.usecase.ExportCertificate;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.writing.CertificateFormat;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;
import org.sealwright.plugin.ui.Notices;

/// Asks for a file for each certificate, as Thunderbird does, and writes it.
final class ExportFlow {
    private final ExportCertificate export;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final CertificateWords words;

    ExportFlow(ExportCertificate export, Tasks tasks, Dialogs dialogs, Notices notices, CertificateWords words) {
        this.export = export;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    /// Stops at the first question that is cancelled.
    void start(List<Certificate> certificates, CertificateFormat format) {
        var question = new FileQuestion(
                words.get("certificates.export.title"),
                List.of(new Filter(words.get("certificates.export." + format.word() + ".text"), extensions(format))));
        for (var certificate : certificates) {
            var file = dialogs.saveFile(question, ExportCertificate.proposedName(certificate, format));
            if (file.isEmpty()) {
                return;
            }
            var name = ShownText.of(certificate.displayName());
            tasks.run(
                    words.get("certificates.export.task", name),
                    // The dialog asked before an existing file is replaced.
                    _ -> export.export(certificate, format, file.get(), true),
                    _ -> notices.show(Notices.Notice.of(words.get(
                            "certificates.export.done",
                            name,
                            ShownText.of(String.valueOf(file.get().getFileName()))))),
                    dialogs::failure);
        }
    }

    private static List<String> extensions(CertificateFormat format) {
        return switch (format) {
            case PEM -> List.of("crt", "pem", "cer");
            case PEM_CHAIN -> List.of("pem", "crt");
            case DER -> List.of("der", "cer", "crt");
            case PKCS7 -> List.of("p7b", "p7c");
        };
    }
}

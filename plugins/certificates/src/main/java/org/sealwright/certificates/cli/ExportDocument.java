package org.sealwright.certificates.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Terminal;

/// Answers `certificates export`.
final class ExportDocument {
    private ExportDocument() {}

    static void answer(Terminal terminal, CertificateWords words, StoredCertificate stored, Path out, int count) {
        if (terminal.json()) {
            var exported = new LinkedHashMap<String, Object>();
            exported.put("sha256", stored.certificate().sha256().hex());
            exported.put("file", out.toString());
            exported.put("certificates", count);
            var document = new LinkedHashMap<String, Object>();
            document.put("exported", List.of(exported));
            terminal.answer(document, Terminal.Table.NONE);
        } else {
            terminal.say(words.get("cli.export.done", ShownText.of(out.toString()), count));
        }
    }
}

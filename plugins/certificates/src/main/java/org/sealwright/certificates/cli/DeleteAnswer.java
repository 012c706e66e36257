package org.sealwright.certificates.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sealwright.certificates.usecase.DeleteCertificates;
import org.sealwright.certificates.usecase.DeleteCertificates.Selection;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.FindCertificate.Match;
import org.sealwright.plugin.Terminal;

/// Answers `certificates delete`: every reference is found before anything is deleted.
final class DeleteAnswer {
    private final FindCertificate find;
    private final DeleteCertificates delete;
    private final CertificateWords words;
    private final Terminal terminal;

    DeleteAnswer(FindCertificate find, DeleteCertificates delete, CertificateWords words, Terminal terminal) {
        this.find = find;
        this.delete = delete;
        this.words = words;
        this.terminal = terminal;
    }

    /// What becomes of the private keys of the certificates.
    enum Keys {
        DELETED,
        KEPT
    }

    /// Whether private keys may go that no backup holds.
    enum WithoutBackup {
        REFUSED,
        ACCEPTED
    }

    void answer(List<String> references, Keys keys, WithoutBackup withoutBackup, Progress progress) throws Problem {
        Set<Fingerprint> certificates = new LinkedHashSet<>();
        Set<KeyFingerprint> loneKeys = new LinkedHashSet<>();
        for (var reference : references) {
            switch (find.findWithKeys(reference)) {
                case Match.Stored(var stored) ->
                    certificates.add(stored.certificate().sha256());
                case Match.Lone(var lone) -> loneKeys.add(lone.key().fingerprint());
            }
        }
        var selection = new Selection(certificates, loneKeys, keys == Keys.KEPT);
        if (withoutBackup == WithoutBackup.REFUSED) {
            delete.checkBackedUp(selection);
        }
        // No undo and no question on the command line: what will be lost is said while it can still be read.
        delete.preview(selection).losses().forEach(loss -> terminal.warn(words.say(loss)));
        var deletion = delete.delete(selection, progress);
        if (terminal.json()) {
            var document = new LinkedHashMap<String, Object>();
            document.put(
                    "deleted",
                    deletion.certificates().stream()
                            .map(CertificateDocument::of)
                            .toList());
            document.put("deleted_keys", deletion.keys());
            terminal.answer(document, Terminal.Table.NONE);
        } else {
            terminal.say(words.get("cli.delete.done", deletion.certificates().size(), deletion.keys()));
        }
    }
}

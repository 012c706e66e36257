package org.sealwright.certificates.cli;

import com.google.inject.Provider;
import jakarta.inject.Inject;
import org.sealwright.certificates.usecase.CheckRevocation;
import org.sealwright.certificates.usecase.CompareCertificates;
import org.sealwright.certificates.usecase.DeleteCertificates;
import org.sealwright.certificates.usecase.ExportCertificate;
import org.sealwright.certificates.usecase.FetchIssuer;
import org.sealwright.certificates.usecase.ImportCertificates;
import org.sealwright.certificates.usecase.ListCertificates;
import org.sealwright.certificates.usecase.NotesOnCertificates;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.certificates.words.ComparisonWords;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.kit.usecase.DescribeCertificate;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;

/// Makes the command when the command line asks for it.
final class CommandMaker implements Provider<CliCommand> {
    private final UseCases useCases;
    private final CurrentProfile current;
    private final PasswordPrompt prompt;
    private final CertificateWords words;
    private final ExpiryWords expiry;
    private final Terminal terminal;

    /// The use cases the commands call.
    static final class UseCases {
        private final ListCertificates list;
        private final NotesOnCertificates notes;
        private final FindCertificate find;
        private final DescribeCertificate describe;
        private final ImportCertificates importCertificates;
        private final ExportCertificate export;
        private final DeleteCertificates delete;
        private final JudgeCertificates judges;
        private final CheckRevocation revocation;
        private final FetchIssuer fetch;
        private final CompareCertificates compare;

        @Inject
        UseCases(
                ListCertificates list,
                NotesOnCertificates notes,
                FindCertificate find,
                DescribeCertificate describe,
                ImportCertificates importCertificates,
                ExportCertificate export,
                DeleteCertificates delete,
                JudgeCertificates judges,
                CheckRevocation revocation,
                FetchIssuer fetch,
                CompareCertificates compare) {
            this.list = list;
            this.notes = notes;
            this.find = find;
            this.describe = describe;
            this.importCertificates = importCertificates;
            this.export = export;
            this.delete = delete;
            this.judges = judges;
            this.revocation = revocation;
            this.fetch = fetch;
            this.compare = compare;
        }
    }

    @Inject
    CommandMaker(
            UseCases useCases,
            CurrentProfile current,
            PasswordPrompt prompt,
            CertificateWords words,
            ExpiryWords expiry,
            Terminal terminal) {
        this.useCases = useCases;
        this.current = current;
        this.prompt = prompt;
        this.words = words;
        this.expiry = expiry;
        this.terminal = terminal;
    }

    @Override
    public CliCommand get() {
        return new CertificatesCommand(
                new ListAnswer(useCases.list, useCases.notes, useCases.judges, words, expiry, terminal),
                new ShowAnswer(
                        useCases.find,
                        useCases.describe,
                        useCases.judges,
                        useCases.revocation,
                        useCases.fetch,
                        current,
                        words,
                        terminal),
                new CompareAnswer(useCases.find, useCases.compare, words, new ComparisonWords(words), terminal),
                new ImportAnswer(useCases.importCertificates, prompt, words, expiry, terminal),
                new DeleteAnswer(useCases.find, useCases.delete, words, terminal),
                useCases.find,
                useCases.export,
                words,
                terminal);
    }
}

package org.sealwright.certificates;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealwright.certificates.cli.CertificatesCli;
import org.sealwright.certificates.findings.CertificateFindings;
import org.sealwright.certificates.findings.RevocationFindings;
import org.sealwright.certificates.ui.CertificatesWindow;
import org.sealwright.certificates.usecase.CheckRevocation;
import org.sealwright.certificates.usecase.CompareCertificates;
import org.sealwright.certificates.usecase.DeleteCertificates;
import org.sealwright.certificates.usecase.ExportCertificate;
import org.sealwright.certificates.usecase.FetchIssuer;
import org.sealwright.certificates.usecase.ImportCertificates;
import org.sealwright.certificates.usecase.ListCertificates;
import org.sealwright.certificates.usecase.NotesOnCertificates;
import org.sealwright.certificates.usecase.PutAwayFile;
import org.sealwright.certificates.usecase.SurveyProfile;
import org.sealwright.certificates.usecase.UndoDelete;
import org.sealwright.certificates.usecase.WelcomeOwn;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.certificates.words.ComparisonWords;
import org.sealwright.core.network.NamedProxy;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.settings.Settings;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.kit.usecase.DeleteRequest;
import org.sealwright.kit.usecase.DescribeCertificate;
import org.sealwright.kit.usecase.EscrowCertificate;
import org.sealwright.kit.usecase.EscrowFolder;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.usecase.KeepUntilBackedUp;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.usecase.OrganisationTrust;
import org.sealwright.kit.words.EscrowWords;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;

/// The certificate manager.
public final class CertificatesPlugin implements SealwrightPlugin {
    private static final int NETWORK = 40;

    @Override
    public String id() {
        return "certificates";
    }

    @Override
    public String name(Texts.Language language) {
        return Texts.beside(CertificateWords.class, language).get("certificates.title");
    }

    @Override
    public Module useCases() {
        return new UseCases();
    }

    @Override
    public Module commandLine() {
        return new CertificatesCli();
    }

    @Override
    public Set<String> commands() {
        return Set.of("certificates");
    }

    @Override
    public Module window() {
        return new CertificatesWindow();
    }

    private static final class UseCases extends AbstractModule {
        @Override
        protected void configure() {
            bind(CertificateWords.class);
            bind(ListCertificates.class);
            bind(NotesOnCertificates.class);
            bind(SurveyProfile.class);
            bind(FindCertificate.class);
            bind(JudgeCertificates.class);
            bind(CheckRevocation.class);
            bind(CompareCertificates.class);
            bind(ComparisonWords.class);
            bind(FetchIssuer.class);
            bind(DescribeCertificate.class);
            bind(OpenForKeys.class);
            bind(EscrowCertificate.class);
            bind(EscrowFolder.class);
            bind(EscrowKeys.class);
            bind(EscrowWords.class);
            bind(WelcomeOwn.class);
            bind(ImportCertificates.class);
            bind(KeepUntilBackedUp.class);
            bind(OrganisationTrust.class);
            bind(DeleteRequest.class);
            bind(PutAwayFile.class);
            bind(ExportCertificate.class);
            bind(DeleteCertificates.class);
            bind(UndoDelete.class);
            bind(CertificateOfAddress.class);
            bind(CertificateFindings.class);
            bind(RevocationFindings.class);
            var sources = Multibinder.newSetBinder(binder(), FindingSource.class);
            sources.addBinding().to(CertificateFindings.class);
            sources.addBinding().to(RevocationFindings.class);
        }

        @ProvidesIntoSet
        SettingsGroup network(CertificateWords words) {
            return new SettingsGroup(
                    "network",
                    NETWORK,
                    words.texts(),
                    List.of(
                            NetworkRules.ALLOWED,
                            NetworkRules.REVOCATION,
                            NetworkRules.PRIVATE_ADDRESSES,
                            NetworkRules.PROXY),
                    Map.of(NetworkRules.PROXY, NamedProxy::fault));
        }

        @Provides
        ExpiryWords expiry(CertificateWords words, Clock clock, Settings settings) {
            return new ExpiryWords(words, clock, settings);
        }
    }
}

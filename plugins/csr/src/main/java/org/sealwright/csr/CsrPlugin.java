package org.sealwright.csr;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealwright.csr.cli.CsrCli;
import org.sealwright.csr.findings.RequestFindings;
import org.sealwright.csr.ui.CsrWindow;
import org.sealwright.csr.usecase.AllowedKeys;
import org.sealwright.csr.usecase.CreateRequest;
import org.sealwright.csr.usecase.DescribeRequest;
import org.sealwright.csr.usecase.FindRequest;
import org.sealwright.csr.usecase.FixedFields;
import org.sealwright.csr.usecase.ListRequests;
import org.sealwright.csr.usecase.OfferAddresses;
import org.sealwright.csr.usecase.RequestSettings;
import org.sealwright.csr.usecase.SaveRequestAgain;
import org.sealwright.csr.usecase.Templates;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.kit.usecase.DeleteRequest;
import org.sealwright.kit.usecase.EscrowCertificate;
import org.sealwright.kit.usecase.EscrowFolder;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.KeepUntilBackedUp;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.words.EscrowWords;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;

/// From nothing to a certificate.
public final class CsrPlugin implements SealwrightPlugin {
    private static final int SETTINGS_ORDER = 40;

    @Override
    public String id() {
        return "csr";
    }

    @Override
    public String name(Texts.Language language) {
        return Texts.beside(RequestWords.class, language).get("requests.title");
    }

    @Override
    public Module useCases() {
        return new UseCases();
    }

    @Override
    public Module commandLine() {
        return new CsrCli();
    }

    @Override
    public Set<String> commands() {
        return Set.of("requests");
    }

    @Override
    public Module window() {
        return new CsrWindow();
    }

    private static final class UseCases extends AbstractModule {
        @Override
        protected void configure() {
            bind(RequestWords.class);
            bind(Templates.class);
            bind(AllowedKeys.class);
            bind(FixedFields.class);
            bind(OpenForKeys.class);
            bind(EscrowCertificate.class);
            bind(EscrowFolder.class);
            bind(EscrowKeys.class);
            bind(EscrowWords.class);
            bind(FindCertificate.class);
            bind(CreateRequest.Makers.class);
            bind(CreateRequest.Rules.class);
            bind(CreateRequest.class);
            bind(ListRequests.class);
            bind(FindRequest.class);
            bind(DescribeRequest.class);
            bind(SaveRequestAgain.class);
            bind(KeepUntilBackedUp.class);
            bind(DeleteRequest.class);
            bind(OfferAddresses.class);
            bind(CertificateOfAddress.class);
            bind(RequestFindings.class);
            Multibinder.newSetBinder(binder(), FindingSource.class).addBinding().to(RequestFindings.class);
        }

        @ProvidesIntoSet
        SettingsGroup settings(RequestWords words) {
            return new SettingsGroup(
                    "request",
                    SETTINGS_ORDER,
                    words.texts(),
                    List.of(
                            RequestSettings.ALLOWED_KEYS,
                            RequestSettings.MINIMUM_RSA_BITS,
                            RequestSettings.FIXED_FIELDS,
                            RequestSettings.DEFAULT_TEMPLATE,
                            RequestSettings.TEMPLATE_FOLDER,
                            RequestSettings.ONLY_OWN_TEMPLATES),
                    Map.of(RequestSettings.FIXED_FIELDS, FixedFields::fault));
        }
    }
}

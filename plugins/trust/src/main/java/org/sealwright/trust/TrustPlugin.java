package org.sealwright.trust;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.trust.TrustRules;
import org.sealwright.kit.usecase.DescribeCertificate;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.usecase.OrganisationTrust;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.trust.cli.TrustCli;
import org.sealwright.trust.findings.TrustFindings;
import org.sealwright.trust.ui.TrustWindow;
import org.sealwright.trust.usecase.ChangeDecisions;
import org.sealwright.trust.usecase.ChangeExceptions;
import org.sealwright.trust.usecase.FetchServerCertificate;
import org.sealwright.trust.usecase.FindAuthority;
import org.sealwright.trust.usecase.ImportAuthorities;
import org.sealwright.trust.usecase.ListAuthorities;
import org.sealwright.trust.usecase.ObeyTrust;
import org.sealwright.trust.usecase.PreviewTrust;
import org.sealwright.trust.usecase.ReadAuthorities;
import org.sealwright.trust.usecase.SetTrust;
import org.sealwright.trust.words.AuthorityWords;

/// Who is trusted for what.
public final class TrustPlugin implements SealwrightPlugin {
    private static final int SETTINGS_ORDER = 45;

    @Override
    public String id() {
        return "trust";
    }

    @Override
    public String name(Texts.Language language) {
        return Texts.beside(AuthorityWords.class, language).get("authorities.title");
    }

    @Override
    public Module useCases() {
        return new UseCases();
    }

    @Override
    public Module commandLine() {
        return new TrustCli();
    }

    @Override
    public Set<String> commands() {
        return Set.of("authorities", "exceptions", "decisions");
    }

    @Override
    public Module window() {
        return new TrustWindow();
    }

    private static final class UseCases extends AbstractModule {
        @Override
        protected void configure() {
            bind(AuthorityWords.class);
            bind(OpenForKeys.class);
            bind(ListAuthorities.class);
            bind(FindAuthority.class);
            bind(PreviewTrust.class);
            bind(OrganisationTrust.class);
            bind(SetTrust.class);
            bind(ObeyTrust.class);
            bind(ReadAuthorities.class);
            bind(ImportAuthorities.class);
            bind(FetchServerCertificate.class);
            bind(ChangeExceptions.class);
            bind(ChangeDecisions.class);
            bind(JudgeCertificates.class);
            bind(DescribeCertificate.class);
            bind(TrustFindings.class);
            Multibinder.newSetBinder(binder(), FindingSource.class).addBinding().to(TrustFindings.class);
        }

        @ProvidesIntoSet
        SettingsGroup settings(AuthorityWords words, OrganisationTrust organisation) {
            return new SettingsGroup(
                    "trust",
                    SETTINGS_ORDER,
                    words.texts(),
                    List.of(TrustRules.ANCHORS, TrustRules.REMOVED),
                    Map.of(
                            TrustRules.ANCHORS, organisation::anchorFault,
                            TrustRules.REMOVED, OrganisationTrust::removedFault));
        }

        @Provides
        ExpiryWords expiry(AuthorityWords words, Clock clock, Settings settings) {
            return new ExpiryWords(words, clock, settings);
        }
    }
}

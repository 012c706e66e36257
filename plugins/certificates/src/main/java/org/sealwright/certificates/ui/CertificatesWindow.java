package org.sealwright.certificates.ui;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.writing.CertificateFormat;
import org.sealwright.kit.ui.RemindersPanel;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PathStep;

/// What this plugin adds to the window: a page, its commands, and the taking of files.
public final class CertificatesWindow extends AbstractModule {
    /// After the overview.
    private static final int ORDER = 20;
    /// Among the groups of settings.

    @Override
    protected void configure() {
        bind(Windows.class).to(PluginWindows.class);
        bind(PluginWindows.class);
        bind(SystemClipboard.class);
        bind(CertificatesActions.UseCases.class);
        bind(Describing.UseCases.class);
        bind(CertificatesPresenter.class).in(Scopes.SINGLETON);
        bind(CertificatesActions.class).in(Scopes.SINGLETON);
        bind(CertificatesCommands.class).in(Scopes.SINGLETON);
        bind(FoundCertificates.UseCases.class);
        bind(FoundCertificates.class);
        bind(ArriveStep.class);
        bind(RemindersPanel.class);
        bind(ViewMemory.class).in(Scopes.SINGLETON);
        bind(CertificatesPage.OfOthers.class);
        bind(CertificatesPage.class);
    }

    @ProvidesIntoSet
    Page page(CertificateWords words, Provider<CertificatesPage> view) {
        return new Page("certificates", ORDER, words.texts(), CertificateWords.class, view::get);
    }

    @ProvidesIntoSet
    FilesReceiver files(CertificatesActions actions) {
        return actions::importFiles;
    }

    @ProvidesIntoSet
    Command importing(CertificatesCommands commands) {
        return commands.importing();
    }

    @ProvidesIntoSet
    Command pem(CertificatesCommands commands) {
        return commands.export(CertificateFormat.PEM);
    }

    @ProvidesIntoSet
    Command pemChain(CertificatesCommands commands) {
        return commands.export(CertificateFormat.PEM_CHAIN);
    }

    @ProvidesIntoSet
    Command der(CertificatesCommands commands) {
        return commands.export(CertificateFormat.DER);
    }

    @ProvidesIntoSet
    Command pkcs7(CertificatesCommands commands) {
        return commands.export(CertificateFormat.PKCS7);
    }

    @ProvidesIntoSet
    Command undo(CertificatesCommands commands) {
        return commands.undo();
    }

    @ProvidesIntoSet
    Command paste(CertificatesCommands commands) {
        return commands.paste();
    }

    @ProvidesIntoSet
    Command delete(CertificatesCommands commands) {
        return commands.delete();
    }

    @ProvidesIntoSet
    Command deleteKeepKey(CertificatesCommands commands) {
        return commands.deleteKeepKey();
    }

    @ProvidesIntoSet
    Command find(CertificatesCommands commands) {
        return commands.find();
    }

    @ProvidesIntoSet
    Command view(CertificatesCommands commands) {
        return commands.view();
    }

    @ProvidesIntoSet
    Command compare(CertificatesCommands commands) {
        return commands.compare();
    }

    @ProvidesIntoSet
    Command reload(CertificatesCommands commands) {
        return commands.reload();
    }

    @ProvidesIntoSet
    Command checkRevocation(CertificatesCommands commands) {
        return commands.checkRevocation();
    }

    @ProvidesIntoSet
    Command fetchIssuer(CertificatesCommands commands) {
        return commands.fetchIssuer();
    }

    @ProvidesIntoSet
    FindingAction fetchFound(FoundCertificates found) {
        return found.fetchIssuer();
    }

    @ProvidesIntoSet
    FindingAction showFound(FoundCertificates found) {
        return found.show();
    }

    @ProvidesIntoSet
    PathStep arrive(ArriveStep step) {
        return step.step();
    }
}

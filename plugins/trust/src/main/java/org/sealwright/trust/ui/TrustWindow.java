package org.sealwright.trust.ui;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.List;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.plugin.ui.AuthoritiesReceiver;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.CertificateAction.Place;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.trust.words.AuthorityWords;

/// What this plugin adds to the window: a page, its commands, the import of authorities, and the editing of trust
/// wherever authorities are shown.
public final class TrustWindow extends AbstractModule {
    /// After the requests.
    private static final int ORDER = 28;

    private static final int EDIT = 20;

    @Override
    protected void configure() {
        bind(Talk.class);
        bind(ViewMemory.class).in(Scopes.SINGLETON);
        bind(Viewer.class);
        bind(Preparing.class).in(Scopes.SINGLETON);
        bind(TrustPresenter.Lists.class);
        bind(TrustPresenter.class).in(Scopes.SINGLETON);
        bind(EditTrustFlow.UseCases.class);
        bind(EditTrustFlow.class).in(Scopes.SINGLETON);
        bind(ImportFlow.class).in(Scopes.SINGLETON);
        bind(ServersFlow.UseCases.class);
        bind(ServersFlow.class).in(Scopes.SINGLETON);
        bind(TrustCommands.class).in(Scopes.SINGLETON);
        bind(ObeyFlow.class);
        bind(FoundTrust.class);
        bind(DecideForAddress.Looking.class);
        bind(DecideForAddress.class);
        bind(TrustStep.class);
        bind(TrustPage.class);
    }

    @ProvidesIntoSet
    Page page(AuthorityWords words, Provider<TrustPage> view) {
        return new Page("authorities", ORDER, words.texts(), AuthorityWords.class, view::get);
    }

    @ProvidesIntoSet
    Command importing(TrustCommands commands) {
        return commands.importing();
    }

    @ProvidesIntoSet
    Command edit(TrustCommands commands) {
        return commands.edit();
    }

    @ProvidesIntoSet
    Command byDefault(TrustCommands commands) {
        return commands.byDefault();
    }

    @ProvidesIntoSet
    Command undo(TrustCommands commands) {
        return commands.undo();
    }

    @ProvidesIntoSet
    Command view(TrustCommands commands) {
        return commands.view();
    }

    @ProvidesIntoSet
    Command addException(TrustCommands commands) {
        return commands.addException();
    }

    @ProvidesIntoSet
    Command deleteException(TrustCommands commands) {
        return commands.deleteException();
    }

    @ProvidesIntoSet
    Command deleteDecision(TrustCommands commands) {
        return commands.deleteDecision();
    }

    @ProvidesIntoSet
    AuthoritiesReceiver files(ImportFlow imports) {
        return imports::start;
    }

    @ProvidesIntoSet
    CertificateAction editTrust(AuthorityWords words, EditTrustFlow editing) {
        return new CertificateAction(
                "authorities.editTrust",
                EDIT,
                words.texts(),
                AuthorityWords.class,
                Place.NEXT_STEP,
                TrustWindow::areAuthorities,
                editing::editStored);
    }

    @ProvidesIntoSet
    FindingAction editFound(FoundTrust found) {
        return found.edit();
    }

    @ProvidesIntoSet
    FindingAction obeyFound(FoundTrust found) {
        return found.obey();
    }

    @ProvidesIntoSet
    FindingAction importFound(FoundTrust found) {
        return found.importMissing();
    }

    @ProvidesIntoSet
    PathStep step(TrustStep step) {
        return step.step();
    }

    private static boolean areAuthorities(List<StoredCertificate> certificates) {
        return !certificates.isEmpty() && certificates.stream().allMatch(stored -> stored.group() == Group.AUTHORITIES);
    }
}

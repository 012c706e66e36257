package org.sealwright.csr.ui;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Scopes;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.CertificateAction.Place;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Page;
import org.sealwright.plugin.ui.PathStep;

/// What this plugin adds to the window: a page, its commands, and the renewal of certificates.
public final class CsrWindow extends AbstractModule {
    /// After the certificates.
    private static final int ORDER = 25;

    private static final int RENEW = 30;
    private static final int RENEW_SAME_KEY = 31;

    @Override
    protected void configure() {
        bind(Windows.class).to(PluginWindows.class);
        bind(PluginWindows.class);
        bind(RequestClipboard.class);
        bind(RequestsPresenter.Reading.class);
        bind(RequestsPresenter.class).in(Scopes.SINGLETON);
        bind(NewRequestFlow.Parts.class);
        bind(NewRequestFlow.class).in(Scopes.SINGLETON);
        bind(RequestsActions.UseCases.class);
        bind(RequestsActions.Talk.class);
        bind(RequestsActions.class).in(Scopes.SINGLETON);
        bind(RequestsCommands.class).in(Scopes.SINGLETON);
        bind(FoundRequests.class);
        bind(MakeStep.class);
        bind(SubmitStep.UseCases.class);
        bind(SubmitStep.class);
        bind(ViewMemory.class).in(Scopes.SINGLETON);
        bind(RequestsPage.class);
    }

    @ProvidesIntoSet
    Page page(RequestWords words, Provider<RequestsPage> view) {
        return new Page("requests", ORDER, words.texts(), RequestWords.class, view::get);
    }

    @ProvidesIntoSet
    Command create(RequestsCommands commands) {
        return commands.create();
    }

    @ProvidesIntoSet
    Command save(RequestsCommands commands) {
        return commands.save();
    }

    @ProvidesIntoSet
    Command copy(RequestsCommands commands) {
        return commands.copy();
    }

    @ProvidesIntoSet
    Command again(RequestsCommands commands) {
        return commands.again();
    }

    @ProvidesIntoSet
    Command delete(RequestsCommands commands) {
        return commands.delete();
    }

    @ProvidesIntoSet
    Command show(RequestsCommands commands) {
        return commands.show();
    }

    @ProvidesIntoSet
    CertificateAction renew(RequestWords words, RequestsActions actions) {
        return new CertificateAction(
                "requests.renew",
                RENEW,
                words.texts(),
                RequestWords.class,
                Place.MENU,
                RequestsActions::canRenew,
                actions::renew);
    }

    @ProvidesIntoSet
    CertificateAction renewSameKey(RequestWords words, RequestsActions actions) {
        return new CertificateAction(
                "requests.renewSameKey",
                RENEW_SAME_KEY,
                words.texts(),
                RequestWords.class,
                Place.MENU,
                RequestsActions::canRenew,
                actions::renewSameKey);
    }

    @ProvidesIntoSet
    FindingAction renewFound(FoundRequests found) {
        return found.renew();
    }

    @ProvidesIntoSet
    FindingAction showFound(FoundRequests found) {
        return found.show();
    }

    @ProvidesIntoSet
    PathStep make(MakeStep step) {
        return step.step();
    }

    @ProvidesIntoSet
    PathStep submit(SubmitStep step) {
        return step.step();
    }
}

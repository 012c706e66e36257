package org.sealwright.csr.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.csr.usecase.AllowedKeys;
import org.sealwright.csr.usecase.CreateRequest;
import org.sealwright.csr.usecase.CreateRequest.Created;
import org.sealwright.csr.usecase.DescribeRequest;
import org.sealwright.csr.usecase.FixedFields;
import org.sealwright.csr.usecase.ListRequests;
import org.sealwright.csr.usecase.OfferAddresses;
import org.sealwright.csr.usecase.RequestDescription;
import org.sealwright.csr.usecase.SaveRequestAgain;
import org.sealwright.csr.usecase.Templates;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.usecase.DeleteRequest;
import org.sealwright.kit.usecase.EscrowCertificate;
import org.sealwright.kit.usecase.EscrowFolder;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.KeepUntilBackedUp;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.words.EscrowWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.FakeAnnouncement;
import org.sealwright.testkit.FakeAudit;
import org.sealwright.testkit.FakeBackups;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeFiles;
import org.sealwright.testkit.FakePendingRequests;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakeProfiles;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.FakeReader;
import org.sealwright.testkit.FakeRequests;
import org.sealwright.testkit.FakeSealer;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNavigation;
import org.sealwright.testkit.ui.FakeNotices;

/// Presenter, flow and actions over a profile in memory, with fake dialogs, on 22 November 2026.
final class WindowParts {
    final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    final CertificateMaker maker = new CertificateMaker();
    final FakeRequests office = new FakeRequests();
    final FakeDatabase database = new FakeDatabase();
    final FakeProfile profile = new FakeProfile(database);
    final FakeProfiles profiles = new FakeProfiles();
    final FakePendingRequests pending = new FakePendingRequests();
    final FakeAccounts accounts = new FakeAccounts();
    final FakeFiles files = new FakeFiles();
    final FakeSettings settings = new FakeSettings();
    final FakeDialogs dialogs = new FakeDialogs();
    final FakeNotices notices = new FakeNotices();
    final FakeNavigation navigation = new FakeNavigation();
    final List<Path> imported = new ArrayList<>();
    final List<Created> created = new ArrayList<>();
    final List<RequestDescription> described = new ArrayList<>();
    final RequestWords words;
    final RequestClipboard clipboard;
    final RequestsPresenter presenter;
    final NewRequestFlow flow;
    final RequestsActions actions;
    final AllowedKeys allowed = new AllowedKeys(settings);
    final Templates templates = new Templates(settings, PolicyOwner.Word.OfOrganisation::new);
    private final Deque<Consumer<NewRequestPresenter>> fillings = new ArrayDeque<>();

    /// @param shows makes the components of the plugin's windows, which is for the event thread only
    WindowParts(Tasks tasks, FakePrompt prompt, Locale locale, boolean shows) {
        words = new RequestWords(new Texts.Language(locale), clock);
        clipboard = new RequestClipboard(notices, words);
        var list = new ListRequests(profile, pending);
        var describe = new DescribeRequest(office);
        var audit = new FakeAudit();
        var saveAgain = new SaveRequestAgain(profile, pending, office, files, audit);
        presenter = new RequestsPresenter(
                new RequestsPresenter.Reading(list, describe, saveAgain),
                profile,
                tasks,
                dialogs,
                Runnable::run,
                words);
        var create = new CreateRequest(
                profile,
                new CreateRequest.Makers(office, office, office),
                pending,
                files,
                new CreateRequest.Rules(
                        allowed,
                        new FixedFields(settings),
                        new OpenForKeys(profiles, settings, (_, _) -> true, audit),
                        new EscrowKeys(
                                settings,
                                new EscrowCertificate(new FakeReader(), PolicyOwner.Word.OfOrganisation::new, clock),
                                new FakeSealer(),
                                new EscrowFolder(files, clock),
                                new FakeAnnouncement(),
                                new EscrowWords(new Texts.Language(locale)),
                                audit)),
                audit,
                clock);
        var windows = new Recording(shows);
        flow = new NewRequestFlow(
                new NewRequestFlow.Parts(templates, allowed, new OfferAddresses(profile, accounts), create, prompt),
                presenter,
                tasks,
                dialogs,
                notices,
                navigation,
                windows,
                words);
        actions = new RequestsActions(
                presenter,
                flow,
                new RequestsActions.UseCases(
                        saveAgain,
                        new DeleteRequest(
                                profile, pending, profiles, new KeepUntilBackedUp(settings, new FakeBackups()), audit),
                        describe),
                clipboard,
                new RequestsActions.Talk(tasks, dialogs, notices, windows, imported::addAll),
                words);
    }

    /// What the user does with the next form before going on; without, the form is cancelled.
    void fillsForm(Consumer<NewRequestPresenter> way) {
        fillings.add(way);
    }

    /// Makes a request for an address as the user would.
    void makeRequest(String address) {
        dialogs.target = Optional.of(Path.of("/tmp/CSR-" + address + ".txt"));
        fillsForm(form -> form.typeAddress(address));
        actions.create();
    }

    /// Stores a key without certificate, as Thunderbird does when it makes a request.
    void storeLoneKey() {
        add(maker.person("Lone", "", maker.root("Root")), List.of());
    }

    StoredCertificate storeOwn(Identity identity) {
        var entry = new Addition.Entry(identity.certificate(), Optional.empty(), Optional.empty());
        return add(identity, List.of(entry)).certificates().getFirst().stored();
    }

    private Added add(Identity identity, List<Addition.Entry> certificates) {
        try (var key = identity.privateKey()) {
            return database.add(new Addition(certificates, List.of(key)), Progress.none());
        } catch (Problem e) {
            throw new AssertionError("storing a test key", e);
        }
    }

    /// Shows the windows in fake dialogs, or only remembers them and fills the form through its presenter.
    private final class Recording implements Windows {
        private final Optional<Windows> shown;

        Recording(boolean shows) {
            shown = shows ? Optional.of(new PluginWindows(dialogs, words, clipboard)) : Optional.empty();
        }

        @Override
        public boolean form(NewRequestPresenter form, NewRequestState.Choices choices) {
            var way = fillings.poll();
            if (way == null) {
                return shown.map(windows -> windows.form(form, choices)).orElse(false);
            }
            way.accept(form);
            return form.refusal().isEmpty();
        }

        @Override
        public void created(Created one) {
            created.add(one);
            shown.ifPresent(windows -> windows.created(one));
        }

        @Override
        public void described(String name, RequestDescription description, Optional<String> pem) {
            described.add(description);
            shown.ifPresent(windows -> windows.described(name, description, pem));
        }
    }
}

package org.sealwright.csr.ui;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RequestKeptUnsaved;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.ui.NewRequestPresenter.Wish;
import org.sealwright.csr.usecase.AllowedKeys;
import org.sealwright.csr.usecase.CreateRequest;
import org.sealwright.csr.usecase.CreateRequest.Created;
import org.sealwright.csr.usecase.CreateRequest.Order;
import org.sealwright.csr.usecase.FileName;
import org.sealwright.csr.usecase.OfferAddresses;
import org.sealwright.csr.usecase.Templates;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Dialogs.FileQuestion.Filter;
import org.sealwright.plugin.ui.Navigation;
import org.sealwright.plugin.ui.Notices;

/// From the wish for a certificate to a saved request: form, file, key, and what to do next. Whoever cancels or
/// fails finds the answers again. On the event thread.
final class NewRequestFlow {
    private static final String PAGE = "requests";

    private final Parts parts;
    private final RequestsPresenter presenter;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Navigation navigation;
    private final Windows windows;
    private final RequestWords words;
    private Answers kept = Answers.none();
    /// Afterwards the user is where he came from, not on the page of requests.
    private boolean comesBack;

    /// The use cases on the way.
    static final class Parts {
        private final Templates templates;
        private final AllowedKeys allowed;
        private final OfferAddresses addresses;
        private final CreateRequest create;
        private final PasswordPrompt prompt;

        @Inject
        Parts(
                Templates templates,
                AllowedKeys allowed,
                OfferAddresses addresses,
                CreateRequest create,
                PasswordPrompt prompt) {
            this.templates = templates;
            this.allowed = allowed;
            this.addresses = addresses;
            this.create = create;
            this.prompt = prompt;
        }
    }

    @Inject
    NewRequestFlow(
            Parts parts,
            RequestsPresenter presenter,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            Navigation navigation,
            Windows windows,
            RequestWords words) {
        this.parts = parts;
        this.presenter = presenter;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.navigation = navigation;
        this.windows = windows;
        this.words = words;
    }

    /// With what was filled in last time and came to nothing, if anything.
    void start() {
        start(kept.renewal() ? Answers.none() : kept);
    }

    /// What is offered in the form.
    private record Offered(Templates.Offer templates, List<String> addresses, List<Country> countries) {}

    void start(Answers begin) {
        start(begin, false);
    }

    /// For an address, from another page, which stays in front.
    void startFor(String address) {
        start(kept.address().equalsIgnoreCase(address) ? kept : Answers.none().withAddress(address), true);
    }

    private void start(Answers begin, boolean back) {
        comesBack = back;
        tasks.run(
                words.get("requests.new.preparing"), _ -> offered(), offered -> ask(begin, offered), dialogs::failure);
    }

    /// Not on the event thread, with what the form will want.
    private Offered offered() throws Problem {
        return new Offered(
                parts.templates.offer(),
                parts.addresses.offer(),
                Country.all(words.texts().locale()));
    }

    private void ask(Answers begin, Offered offered) {
        tellUnreadable(offered.templates());
        var form = new NewRequestPresenter(
                offered.templates(), parts.allowed, begin.orAddress(offered.addresses()), words);
        var choices = new NewRequestState.Choices(
                offered.addresses(), offered.templates().templates(), offered.countries());
        // Whoever does not choose a file comes back to the form.
        while (windows.form(form, choices)) {
            var wish = form.wish();
            var file = askForFile(wish);
            if (file.isPresent()) {
                kept = form.answers();
                make(wish, file.get());
                return;
            }
        }
        kept = form.answers();
    }

    private void tellUnreadable(Templates.Offer templates) {
        templates.unreadable().stream()
                .findFirst()
                .ifPresent(problem -> notices.show(Notices.Notice.of(words.sentence(problem))));
    }

    private Optional<Path> askForFile(Wish wish) {
        return dialogs.saveFile(fileQuestion(words), FileName.proposal(wish.address()));
    }

    static FileQuestion fileQuestion(RequestWords words) {
        return new FileQuestion(
                words.get("requests.save.title"),
                List.of(new Filter(words.get("requests.save.filter"), List.of("txt", "csr", "pem", "req", "p10"))));
    }

    private void make(Wish wish, Path file) {
        tasks.run(
                words.get("requests.new.task", ShownText.of(wish.address())),
                progress -> parts.create.run(
                        // The dialog asked before an existing file is replaced.
                        new Order(wish.content(), wish.template(), wish.key(), file, true), parts.prompt, progress),
                this::done,
                failure -> failed(failure, wish, file));
    }

    private void done(Created created) {
        kept = Answers.none();
        presenter.bring(created.request().key().fingerprint());
        if (comesBack) {
            // The guided path says itself where the request is and what comes next.
            notices.show(Notices.Notice.of(madeForPath(created)));
        } else {
            navigation.open(PAGE);
            windows.created(created);
        }
    }

    private String madeForPath(Created created) {
        var made = words.get("requests.created.notice");
        return created.passwordSet() ? made + " " + words.get("requests.created.password") : made;
    }

    private void failed(Exception failure, Wish wish, Path file) {
        switch (failure) {
            case CancellationException _ -> offerToGoOn(words.get("requests.new.cancelled"));
            case Problem problem
            when isAbout(file, problem) -> {
                dialogs.failure(failure);
                askForFile(wish)
                        .ifPresentOrElse(other -> make(wish, other), () -> offerToGoOn(words.get("requests.new.kept")));
            }
            case RequestKeptUnsaved _ -> {
                kept = Answers.none();
                dialogs.failure(failure);
                presenter.read();
            }
            default -> {
                dialogs.failure(failure);
                offerToGoOn(words.get("requests.new.kept"));
            }
        }
    }

    /// Another place helps only if this one is the trouble, not the list of requests or the database.
    private static boolean isAbout(Path file, Problem problem) {
        return switch (problem) {
            case CannotWrite _, DiskFull _, FileExists _ ->
                problem.file()
                        .map(named -> named.toAbsolutePath()
                                .normalize()
                                .equals(file.toAbsolutePath().normalize()))
                        .orElse(false);
            default -> false;
        };
    }

    private void offerToGoOn(String sentence) {
        notices.show(new Notices.Notice(
                sentence,
                Optional.of(new Notices.Action(words.get("requests.new.backToForm"), () -> start(kept, comesBack)))));
    }
}

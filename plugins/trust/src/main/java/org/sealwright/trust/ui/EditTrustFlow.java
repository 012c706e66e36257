package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.kit.usecase.OrganisationTrust;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices.Action;
import org.sealwright.plugin.ui.Notices.Notice;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.usecase.ListAuthorities;
import org.sealwright.trust.usecase.PreviewTrust;
import org.sealwright.trust.usecase.SetTrust;
import org.sealwright.trust.usecase.SetTrust.Done;
import org.sealwright.trust.usecase.TrustWish;

/// From "what shall it be trusted for?" with a preview to the changed database, and back again. On the event
/// thread.
final class EditTrustFlow {
    private final UseCases useCases;
    private final Preparing preparing;
    private final Talk talk;
    private Optional<Done> last = Optional.empty();
    private Runnable afterwards = () -> {};
    private int previews;

    /// The use cases behind it.
    record UseCases(ListAuthorities list, PreviewTrust preview, SetTrust set, OrganisationTrust organisation) {
        @Inject
        UseCases {}
    }

    @Inject
    EditTrustFlow(UseCases useCases, Preparing preparing, Talk talk) {
        this.useCases = useCases;
        this.preparing = preparing;
        this.talk = talk;
    }

    /// @param listener runs after trust was changed or changed back
    void whenDone(Runnable listener) {
        afterwards = listener;
    }

    /// Certificates that another page shows.
    void editStored(List<StoredCertificate> certificates) {
        editThese(certificates.stream().map(StoredCertificate::certificate).toList());
    }

    /// Authorities that stand in the profile or are built in.
    void editThese(List<Certificate> wanted) {
        talk.tasks()
                .run(
                        talk.words().get("authorities.loading"),
                        _ -> useCases.list().list().authorities().stream()
                                .filter(one -> wanted.contains(one.certificate()))
                                .toList(),
                        this::edit,
                        talk.dialogs()::failure);
    }

    void edit(List<Authority> authorities) {
        if (authorities.isEmpty()) {
            return;
        }
        talk.tasks()
                .run(
                        talk.words().get("authorities.loading"),
                        _ -> {
                            var decided = useCases.organisation().decided();
                            return authorities.stream()
                                    .filter(each ->
                                            decided.of(each.certificate()).isPresent())
                                    .findFirst()
                                    .map(_ -> talk.words()
                                            .lockedBy(useCases.organisation().organisation()));
                        },
                        lockedBy -> ask(authorities, lockedBy),
                        talk.dialogs()::failure);
    }

    /// @param lockedBy who decided about one of them; empty if nobody did
    private void ask(List<Authority> authorities, Optional<String> lockedBy) {
        var form = new Forms(authorities);
        var shown = new TrustForm(authorities, lockedBy, talk.words(), form::preview);
        form.shown = Optional.of(shown);
        form.preview(shown.answer());
        preparing.start();
        boolean goOn = talk.dialogs()
                .form(new Dialogs.Form(
                        "dialog.authorities.edit",
                        talk.words().get("authorities.edit.title"),
                        shown,
                        talk.words().get("authorities.edit.verb"),
                        Optional::empty));
        previews++;
        if (goOn) {
            set(wishes(authorities, shown.answer()));
        }
    }

    /// Shows the preview of the last answer; one that comes late is dropped.
    private final class Forms {
        private final List<Authority> authorities;
        private Optional<TrustForm> shown = Optional.empty();

        Forms(List<Authority> authorities) {
            this.authorities = authorities;
        }

        void preview(TrustForm.Answer answer) {
            int mine = ++previews;
            var words = talk.words();
            talk.tasks()
                    .run(
                            words.get("authorities.edit.preview.task"),
                            _ -> useCases.preview().preview(wishes(authorities, answer)),
                            preview -> {
                                if (mine == previews) {
                                    shown.ifPresent(form -> form.preview(words.say(preview)));
                                }
                            },
                            failure -> {
                                if (mine == previews) {
                                    talk.dialogs().failure(failure);
                                }
                            });
        }
    }

    private static List<TrustWish> wishes(List<Authority> authorities, TrustForm.Answer answer) {
        return authorities.stream()
                .map(authority -> new TrustWish(authority, Optional.of(answer.over(authority.trust()))))
                .toList();
    }

    /// Takes all decisions about these back.
    void backToDefault(List<Authority> authorities) {
        var words = talk.words();
        var wishes = authorities.stream()
                .map(authority -> new TrustWish(authority, Optional.empty()))
                .toList();
        talk.tasks()
                .run(
                        words.get("authorities.edit.preview.task"),
                        _ -> useCases.preview().preview(wishes),
                        preview -> {
                            if (talk.dialogs()
                                    .confirm(new Dialogs.Question(
                                            words.get("authorities.default.title"),
                                            words.get("authorities.default.sentence", authorities.size()),
                                            words.say(preview),
                                            words.get("authorities.default.verb"),
                                            preview.takes()))) {
                                set(wishes);
                            }
                        },
                        talk.dialogs()::failure);
    }

    private void set(List<TrustWish> wishes) {
        var words = talk.words();
        talk.tasks()
                .run(
                        words.get("authorities.edit.task"),
                        progress -> useCases.set().set(wishes, talk.prompt(), progress),
                        done -> {
                            done.ifPresentOrElse(this::tell, () -> talk.say(words.get("authorities.edit.same")));
                            afterwards.run();
                        },
                        talk.dialogs()::failure);
    }

    private void tell(Done done) {
        var words = talk.words();
        last = Optional.of(done);
        var first = done.wishes().getFirst();
        var sentence = done.wishes().size() == 1
                ? words.sentence(
                        words.name(first.authority()), first.authority().certificate(), first.after())
                : words.get("authorities.edit.done.several", done.wishes().size());
        talk.notices()
                .show(new Notice(sentence, Optional.of(new Action(words.get("authorities.undo.text"), this::undo))));
    }

    boolean canUndo() {
        return last.isPresent();
    }

    void undo() {
        last.ifPresent(done -> {
            last = Optional.empty();
            talk.tasks()
                    .run(
                            talk.words().get("authorities.undo.task"),
                            progress -> {
                                useCases.set().undo(done, talk.prompt(), progress);
                                return done;
                            },
                            _ -> {
                                talk.say(talk.words().get("authorities.undo.done"));
                                afterwards.run();
                            },
                            talk.dialogs()::failure);
        });
    }
}

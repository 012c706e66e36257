package org.sealwright.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.certificates.ui.PageForPresenter.id;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.request.PendingRequest;

/// Importing, deleting and exporting, with the questions that come before and what is offered after.
class CertificateActionsTest {
    private final PageForPresenter page = new PageForPresenter();

    @Test
    void whatWasImportedIsSelectedInItsTab() {
        page.presenter.entered();
        page.presenter.choose(Tab.AUTHORITIES);
        page.presenter.type("nothing fits this");
        var carl = page.parts.here.maker.person("Carl", "carl@example.org", page.parts.here.root);
        page.parts.here.reader.keyFile("carl.p12", "", carl);
        page.parts.actions.importFiles(List.of(Path.of("carl.p12")));
        assertThat(page.presenter.state().current()).isEqualTo(Tab.MINE);
        assertThat(page.presenter.state().typed()).isEmpty();
        assertThat(page.presenter.state().selectedIds())
                .containsExactly(carl.certificate().sha256().hex());
        assertThat(page.parts.summaries).hasSize(1);
    }

    @Test
    void aSlowFileIsOpenedOnlyWhenTheUserAgrees() {
        page.parts.here.reader.slowKeyFile(
                "slow.p12", "", 5_000_000, page.parts.here.maker.person("Slow", "s@example.org", page.parts.here.root));
        page.parts.dialogs.goOn = false;
        page.parts.actions.importFiles(List.of(Path.of("slow.p12")));
        assertThat(page.parts.summaries.getLast().failures()).hasSize(1);
        page.parts.dialogs.goOn = true;
        page.parts.actions.importFiles(List.of(Path.of("slow.p12")));
        assertThat(page.parts.dialogs.questions.getLast().verb()).isEqualTo("Open all the same");
        assertThat(page.parts.summaries.getLast().certificates()).hasSize(1);
        assertThat(page.parts.summaries.getLast().failures()).isEmpty();
    }

    @Test
    void whoGivesUpASlowFileIsToldOfTheOthers() {
        var here = page.parts.here;
        here.reader
                .file("quick.pem", here.maker.person("Quick", "q@example.org", here.root))
                .slowKeyFile("slow.p12", "", 5_000_000, here.maker.person("Slow", "s@example.org", here.root));
        here.database.lockedWith("Sesam");
        page.parts.actions.importFiles(List.of(Path.of("quick.pem"), Path.of("slow.p12")));
        assertThat(page.parts.dialogs.failures).singleElement().isInstanceOf(PasswordNeeded.class);
        assertThat(page.parts.summaries.getLast().certificates()).hasSize(1);
    }

    @Test
    void aRequestThatWasPassedOverIsDeletedOnlyWhenTheUserAgrees() throws Exception {
        var asked = page.parts.here.maker.person("Carl", "carl@example.org", page.parts.here.root);
        page.parts.here.storeLoneKey(asked);
        var profile = page.parts.here.profile.profile();
        page.parts.here.requests.put(
                profile,
                new PendingRequest(
                        asked.certificate().key(),
                        List.of("carl@example.org"),
                        "",
                        asked.certificate().notBefore(),
                        Optional.empty(),
                        Der.of(new byte[] {1})));
        var carl = page.parts.here.maker.person("Carl", "carl@example.org", page.parts.here.root);
        page.parts.here.reader.keyFile("carl.p12", "", carl);
        page.parts.dialogs.goOn = false;
        page.parts.actions.importFiles(List.of(Path.of("carl.p12")));
        assertThat(page.parts.dialogs.questions.getLast().verb()).isEqualTo("Delete the request");
        assertThat(page.parts.dialogs.questions.getLast().lines())
                .anySatisfy(line -> assertThat(line).contains("made a key of its own"));
        assertThat(page.parts.here.requests.of(profile)).hasSize(1);

        page.parts.here.database.remove(List.of(carl.certificate().sha256()), true);
        page.parts.dialogs.goOn = true;
        page.parts.actions.importFiles(List.of(Path.of("carl.p12")));
        assertThat(page.parts.here.requests.of(profile)).isEmpty();
        assertThat(page.parts.here.database.contents().loneKeys()).isEmpty();
        assertThat(page.parts.notices.last()).contains("carl@example.org");
    }

    /// Case 000-18.
    @Test
    void theImportedFileCanBeMovedOrDeleted() {
        var carl = page.parts.here.maker.person("Carl", "carl@example.org", page.parts.here.root);
        page.parts.here.reader.keyFile("carl.p12", "", carl);
        page.parts.actions.importFiles(List.of(Path.of("carl.p12")));
        assertThat(page.parts.steps)
                .extracting(NextStep::text)
                .containsExactly("Move carl.p12 to a safe place…", "Delete carl.p12…");

        page.parts.dialogs.goOn = false;
        page.parts.steps.getLast().run().run();
        assertThat(page.parts.here.files.deleted()).isEmpty();
        assertThat(page.parts.dialogs.questions.getLast().lines().getLast()).contains("does not reach copies");

        page.parts.dialogs.target = Optional.of(Path.of("/stick/carl.p12"));
        page.parts.steps.getFirst().run().run();
        assertThat(page.parts.here.files.written()).containsKey(Path.of("/stick/carl.p12"));
        assertThat(page.parts.here.files.deleted()).containsExactly(Path.of("carl.p12"));
        assertThat(page.parts.notices.last()).contains("/stick/carl.p12");
    }

    @Test
    void aFileWithoutKeyMayLieWhereItIs() {
        page.parts.here.reader.file("ca.pem", page.parts.here.root);
        page.parts.actions.importFiles(List.of(Path.of("ca.pem")));
        assertThat(page.parts.steps).isEmpty();
    }

    @Test
    void anotherProfileForgetsSelectionAndUndo() {
        page.presenter.entered();
        page.presenter.choose(Set.of(id(page.anna)));
        page.parts.actions.delete(false);
        assertThat(page.parts.actions.canUndo()).isTrue();
        page.parts.here.profile.switchTo(new Profile(Profile.Kind.THUNDERBIRD, Path.of("/tb"), "default", true));
        page.presenter.read();
        assertThat(page.parts.actions.canUndo()).isFalse();
    }

    @Test
    void deletingAsksWithTheLossesAndCanBeUndoneOnce() {
        page.presenter.entered();
        page.presenter.choose(Set.of(id(page.anna)));
        page.parts.actions.delete(false);
        var question = page.parts.dialogs.questions.getFirst();
        assertThat(question.destructive()).isTrue();
        assertThat(question.verb()).isEqualTo("Delete it");
        assertThat(question.lines())
                .anyMatch(line -> line.matches("• anna@.+, for .+, valid until .+"))
                .anyMatch(line -> line.startsWith("Old mail encrypted to «Anna» can no longer be read"));
        assertThat(page.names(Tab.MINE)).isEmpty();
        assertThat(page.parts.notices.last()).isEqualTo("One entry was deleted.");
        page.parts.notices.shown.getLast().action().orElseThrow().run().run();
        assertThat(page.names(Tab.MINE)).containsExactly("Anna");
        assertThat(page.parts.actions.canUndo()).isFalse();
        page.parts.notices.shown.getFirst().action().orElseThrow().run().run();
        assertThat(page.names(Tab.MINE)).containsExactly("Anna");
    }

    @Test
    void aKeyWithoutBackupIsSaidAndCanBeBackedUpFirst() {
        var run = new ArrayList<String>();
        page.parts.safekeeping = new NextStep("backup.certificates", "Back up…", "", () -> run.add("backup"));
        page.presenter.entered();
        page.presenter.choose(Set.of(id(page.anna)));
        page.parts.dialogs.choosesAnother = true;
        page.parts.actions.delete(false);
        assertThat(page.parts.dialogs.questions.getFirst().lines())
                .anyMatch(line -> line.matches("«anna@.+» is not backed up.*"));
        assertThat(page.parts.dialogs.others).containsExactly("Back up…");
        assertThat(run).containsExactly("backup");
        assertThat(page.names(Tab.MINE)).containsExactly("Anna");
        page.parts.here.backups.backedUp(page.anna.certificate().key().fingerprint());
        page.parts.actions.delete(false);
        assertThat(page.parts.dialogs.questions.getLast().lines()).noneMatch(line -> line.contains("not backed up"));
        assertThat(page.parts.dialogs.others).hasSize(1);
        assertThat(page.names(Tab.MINE)).isEmpty();
    }

    @Test
    void whoSaysNoKeepsEverything() {
        page.presenter.entered();
        page.presenter.choose(Set.of(id(page.anna)));
        page.parts.dialogs.goOn = false;
        page.parts.actions.delete(false);
        assertThat(page.names(Tab.MINE)).containsExactly("Anna");
        assertThat(page.parts.notices.shown).isEmpty();
    }

    @Test
    void exportProposesANameAndWrites() {
        page.presenter.entered();
        page.presenter.choose(Tab.PEOPLE);
        page.presenter.choose(Set.of(id(page.bob)));
        page.parts.dialogs.target = java.util.Optional.of(Path.of("/tmp/Bob.p7b"));
        page.parts.actions.export(org.sealwright.core.writing.CertificateFormat.PKCS7);
        assertThat(page.parts.dialogs.proposedNames).containsExactly("Bob.p7b");
        assertThat(page.parts.here.files.written()).containsKey(Path.of("/tmp/Bob.p7b"));
        assertThat(page.parts.notices.last()).isEqualTo("«Bob» was written to Bob.p7b.");
    }
}

package org.sealwright.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.ui.CertificatesState.Details;
import org.sealwright.certificates.ui.CertificatesState.Phase;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.ServerException;
import org.sealwright.plugin.Tasks;
import org.sealwright.testkit.FakeNote;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.SameThreadTasks;

class CertificatesPresenterTest {
    private final List<CertificatesState> shown = new ArrayList<>();
    private final WindowParts parts =
            new WindowParts(new SameThreadTasks(), Runnable::run, new FakePrompt(), Locale.US, false);
    private final CertificatesPresenter presenter = parts.presenter;
    private final StoredCertificate anna =
            parts.here.storeOwn(parts.here.maker.person("Anna", "anna@example.org", parts.here.root));
    private final StoredCertificate bob =
            parts.here.store(parts.here.maker.person("Bob", "bob@example.net", parts.here.root));

    @BeforeEach
    void anAttachedView() {
        presenter.attach(new Recording(), () -> {});
    }

    private final class Recording implements CertificatesView {
        @Override
        public void render(CertificatesState state) {
            shown.add(state);
        }

        @Override
        public void goToSearch() {}
    }

    @Test
    void beforeAnythingIsReadThePageSaysSo() {
        assertThat(shown.getFirst().phase()).isInstanceOf(Phase.Loading.class);
    }

    @Test
    void everyTabHasItsRows() {
        parts.here.store(parts.here.root);
        parts.here.storeLoneKey(parts.here.maker.person("Waiting", "", parts.here.root));
        parts.here.profiles.exceptions(new ServerException("mail.example.org", 993, "AA:BB"));
        parts.here.profiles.decisions(
                new AuthenticationDecision(
                        "www.example.org",
                        java.util.Optional.of(DatabaseKey.of(anna.certificate()).base64())),
                new AuthenticationDecision("gone.example.org", java.util.Optional.of("AAAA")),
                new AuthenticationDecision("none.example.org", java.util.Optional.empty()));
        presenter.entered();
        assertThat(totals()).containsExactly(1, 3, 1, 1, 1, 1);
        assertThat(presenter.state().shows(Tab.OTHER)).isTrue();
        assertThat(presenter.state().listing(Tab.DECISIONS).shown().getFirst().certificate())
                .contains(anna);
    }

    @Test
    void theSixthTabIsThereOnlyForSomething() {
        presenter.entered();
        assertThat(presenter.state().shows(Tab.OTHER)).isFalse();
    }

    @Test
    void remarksOfPluginsAreShownSearchedAndFollowed() {
        var note = new FakeNote("kept-for-old-mail", "kept to read old mail");
        parts.here.contributedNotes.add(note.note());
        presenter.entered();
        presenter.type("old mail");
        assertThat(names(Tab.MINE)).isEmpty();
        note.on(anna.certificate().sha256());
        assertThat(names(Tab.MINE)).containsExactly("Anna");
        assertThat(presenter.state().listing(Tab.MINE).shown())
                .singleElement()
                .isInstanceOfSatisfying(
                        Row.OfCertificate.class, row -> assertThat(row.note()).isEqualTo("kept to read old mail"));
    }

    @Test
    void searchingLooksIntoAllTabsAndForgetsNothing() {
        presenter.entered();
        presenter.type("EXAMPLE.ORG ann");
        assertThat(names(Tab.MINE)).containsExactly("Anna");
        assertThat(names(Tab.PEOPLE)).isEmpty();
        presenter.type("example.net");
        assertThat(names(Tab.MINE)).isEmpty();
        assertThat(names(Tab.PEOPLE)).containsExactly("Bob");
        presenter.type("");
        assertThat(names(Tab.MINE)).containsExactly("Anna");
        assertThat(presenter.state().listing(Tab.MINE).total()).isEqualTo(1);
    }

    @Test
    void aFingerprintIsFoundWithAndWithoutColons() {
        presenter.entered();
        presenter.type(anna.certificate().sha256().colons().substring(0, 23));
        assertThat(names(Tab.MINE)).containsExactly("Anna");
        presenter.type(anna.certificate().sha256().hex().substring(5, 20));
        assertThat(names(Tab.MINE)).containsExactly("Anna");
    }

    @Test
    void digitsOfAFingerprintAreFoundAsSoonAsThereAreEnoughOfThem() {
        presenter.entered();
        var digits = anna.certificate().sha256().hex();
        presenter.type("example.org " + digits.substring(0, 3));
        assertThat(names(Tab.MINE)).isEmpty();
        presenter.type("example.org " + digits.substring(0, 4));
        assertThat(names(Tab.MINE)).containsExactly("Anna");
        presenter.type("example.org " + digits.substring(0, 4) + "x");
        assertThat(names(Tab.MINE)).isEmpty();
    }

    @Test
    void aHeadingSortsUpThenDownThenAsThunderbirdDoes() {
        parts.here.maker.valid("2026-02-01T00:00:00Z", "2027-01-01T00:00:00Z");
        parts.here.storeOwn(parts.here.maker.person("Zoe", "zoe@example.org", parts.here.root));
        presenter.entered();
        assertThat(names(Tab.MINE)).containsExactly("Zoe", "Anna");
        presenter.sort(Tab.MINE, Column.NAME);
        assertThat(names(Tab.MINE)).containsExactly("Anna", "Zoe");
        presenter.sort(Tab.MINE, Column.NAME);
        assertThat(names(Tab.MINE)).containsExactly("Zoe", "Anna");
        presenter.sort(Tab.MINE, Column.EXPIRES);
        assertThat(names(Tab.MINE)).containsExactly("Zoe", "Anna");
        presenter.sort(Tab.MINE, Column.EXPIRES);
        presenter.sort(Tab.MINE, Column.EXPIRES);
        assertThat(presenter.state().listing(Tab.MINE).sorting()).isEmpty();
    }

    @Test
    void sortedListsStaySortedWhenTheyAreReadAgain() {
        presenter.entered();
        presenter.sort(Tab.PEOPLE, Column.NAME);
        parts.here.store(parts.here.maker.person("Ada", "zz@example.org", parts.here.root));
        assertThat(names(Tab.PEOPLE)).containsExactly("Ada", "Bob");
    }

    @Test
    void whatIsSelectedIsDescribed() {
        presenter.entered();
        presenter.choose(Set.of(id(anna)));
        assertThat(presenter.state().details())
                .isInstanceOfSatisfying(Details.OfCertificate.class, details -> assertThat(
                                details.description().certificate())
                        .isEqualTo(anna));
        presenter.choose(Tab.PEOPLE);
        assertThat(presenter.state().details()).isInstanceOf(Details.Nothing.class);
        assertThat(presenter.state().selectedIds()).isEmpty();
    }

    @Test
    void aChangeIsShownAtOnceAndTheSelectionStays() {
        presenter.entered();
        presenter.choose(Set.of(id(anna)));
        parts.here.storeOwn(parts.here.maker.person("New", "new@example.org", parts.here.root));
        assertThat(names(Tab.MINE)).containsExactlyInAnyOrder("Anna", "New");
        assertThat(presenter.state().selectedIds()).containsExactly(id(anna));
    }

    @Test
    void exceptionsAndDecisionsChangedElsewhereAreShownAtOnce() throws Exception {
        presenter.entered();
        var profile = parts.here.profile.profile();
        parts.here.profiles.addServerExceptions(
                profile, List.of(new ServerException("mail.example.org", 993, "AA:BB")));
        assertThat(presenter.state().listing(Tab.SERVERS).total()).isEqualTo(1);
        presenter.left();
        int before = shown.size();
        parts.here.profiles.addServerExceptions(
                profile, List.of(new ServerException("other.example.org", 993, "AA:BB")));
        assertThat(shown).hasSize(before);
    }

    @Test
    void aPageThatWasLeftHearsNothing() {
        presenter.entered();
        presenter.left();
        int before = shown.size();
        parts.here.storeOwn(parts.here.maker.person("New", "new@example.org", parts.here.root));
        assertThat(shown).hasSize(before);
        presenter.entered();
        assertThat(names(Tab.MINE)).hasSize(2);
    }

    @Test
    void whatWasImportedIsSelectedInItsTab() {
        presenter.entered();
        presenter.choose(Tab.AUTHORITIES);
        presenter.type("nothing fits this");
        var carl = parts.here.maker.person("Carl", "carl@example.org", parts.here.root);
        parts.here.reader.keyFile("carl.p12", "", carl);
        parts.actions.importFiles(List.of(Path.of("carl.p12")));
        assertThat(presenter.state().current()).isEqualTo(Tab.MINE);
        assertThat(presenter.state().typed()).isEmpty();
        assertThat(presenter.state().selectedIds())
                .containsExactly(carl.certificate().sha256().hex());
        assertThat(parts.summaries).hasSize(1);
    }

    @Test
    void aSlowFileIsOpenedOnlyWhenTheUserAgrees() {
        parts.here.reader.slowKeyFile(
                "slow.p12", "", 5_000_000, parts.here.maker.person("Slow", "s@example.org", parts.here.root));
        parts.dialogs.goOn = false;
        parts.actions.importFiles(List.of(Path.of("slow.p12")));
        assertThat(parts.summaries.getLast().failures()).hasSize(1);
        parts.dialogs.goOn = true;
        parts.actions.importFiles(List.of(Path.of("slow.p12")));
        assertThat(parts.dialogs.questions.getLast().verb()).isEqualTo("Open all the same");
        assertThat(parts.summaries.getLast().certificates()).hasSize(1);
        assertThat(parts.summaries.getLast().failures()).isEmpty();
    }

    @Test
    void aRequestThatWasPassedOverIsDeletedOnlyWhenTheUserAgrees() throws Exception {
        var asked = parts.here.maker.person("Carl", "carl@example.org", parts.here.root);
        parts.here.storeLoneKey(asked);
        var profile = parts.here.profile.profile();
        parts.here.requests.put(
                profile,
                new PendingRequest(
                        asked.certificate().key(),
                        List.of("carl@example.org"),
                        "",
                        asked.certificate().notBefore(),
                        Optional.empty(),
                        Der.of(new byte[] {1})));
        var carl = parts.here.maker.person("Carl", "carl@example.org", parts.here.root);
        parts.here.reader.keyFile("carl.p12", "", carl);
        parts.dialogs.goOn = false;
        parts.actions.importFiles(List.of(Path.of("carl.p12")));
        assertThat(parts.dialogs.questions.getLast().verb()).isEqualTo("Delete the request");
        assertThat(parts.dialogs.questions.getLast().lines())
                .anySatisfy(line -> assertThat(line).contains("made a key of its own"));
        assertThat(parts.here.requests.of(profile)).hasSize(1);

        parts.here.database.remove(List.of(carl.certificate().sha256()), true);
        parts.dialogs.goOn = true;
        parts.actions.importFiles(List.of(Path.of("carl.p12")));
        assertThat(parts.here.requests.of(profile)).isEmpty();
        assertThat(parts.here.database.contents().loneKeys()).isEmpty();
        assertThat(parts.notices.last()).contains("carl@example.org");
    }

    /// Case 000-18.
    @Test
    void theImportedFileCanBeMovedOrDeleted() {
        var carl = parts.here.maker.person("Carl", "carl@example.org", parts.here.root);
        parts.here.reader.keyFile("carl.p12", "", carl);
        parts.actions.importFiles(List.of(Path.of("carl.p12")));
        assertThat(parts.steps)
                .extracting(NextStep::text)
                .containsExactly("Move carl.p12 to a safe place…", "Delete carl.p12…");

        parts.dialogs.goOn = false;
        parts.steps.getLast().run().run();
        assertThat(parts.here.files.deleted()).isEmpty();
        assertThat(parts.dialogs.questions.getLast().lines().getLast()).contains("does not reach copies");

        parts.dialogs.target = Optional.of(Path.of("/stick/carl.p12"));
        parts.steps.getFirst().run().run();
        assertThat(parts.here.files.written()).containsKey(Path.of("/stick/carl.p12"));
        assertThat(parts.here.files.deleted()).containsExactly(Path.of("carl.p12"));
        assertThat(parts.notices.last()).contains("/stick/carl.p12");
    }

    @Test
    void aFileWithoutKeyMayLieWhereItIs() {
        parts.here.reader.file("ca.pem", parts.here.root);
        parts.actions.importFiles(List.of(Path.of("ca.pem")));
        assertThat(parts.steps).isEmpty();
    }

    @Test
    void anotherProfileForgetsSelectionAndUndo() {
        presenter.entered();
        presenter.choose(Set.of(id(anna)));
        parts.actions.delete(false);
        assertThat(parts.actions.canUndo()).isTrue();
        parts.here.profile.switchTo(new Profile(Profile.Kind.THUNDERBIRD, Path.of("/tb"), "default", true));
        presenter.read();
        assertThat(parts.actions.canUndo()).isFalse();
    }

    @Test
    void deletingAsksWithTheLossesAndCanBeUndoneOnce() {
        presenter.entered();
        presenter.choose(Set.of(id(anna)));
        parts.actions.delete(false);
        var question = parts.dialogs.questions.getFirst();
        assertThat(question.destructive()).isTrue();
        assertThat(question.verb()).isEqualTo("Delete it");
        assertThat(question.lines())
                .anyMatch(line -> line.matches("• anna@.+, for .+, valid until .+"))
                .anyMatch(line -> line.startsWith("Old mail encrypted to «Anna» can no longer be read"));
        assertThat(names(Tab.MINE)).isEmpty();
        assertThat(parts.notices.last()).isEqualTo("One entry was deleted.");
        parts.notices.shown.getLast().action().orElseThrow().run().run();
        assertThat(names(Tab.MINE)).containsExactly("Anna");
        assertThat(parts.actions.canUndo()).isFalse();
        parts.notices.shown.getFirst().action().orElseThrow().run().run();
        assertThat(names(Tab.MINE)).containsExactly("Anna");
    }

    @Test
    void aKeyWithoutBackupIsSaidAndCanBeBackedUpFirst() {
        var run = new ArrayList<String>();
        parts.safekeeping = new NextStep("backup.certificates", "Back up…", "", () -> run.add("backup"));
        presenter.entered();
        presenter.choose(Set.of(id(anna)));
        parts.dialogs.choosesAnother = true;
        parts.actions.delete(false);
        assertThat(parts.dialogs.questions.getFirst().lines())
                .anyMatch(line -> line.matches("«anna@.+» is not backed up.*"));
        assertThat(parts.dialogs.others).containsExactly("Back up…");
        assertThat(run).containsExactly("backup");
        assertThat(names(Tab.MINE)).containsExactly("Anna");
        parts.here.backups.backedUp(anna.certificate().key().fingerprint());
        parts.actions.delete(false);
        assertThat(parts.dialogs.questions.getLast().lines()).noneMatch(line -> line.contains("not backed up"));
        assertThat(parts.dialogs.others).hasSize(1);
        assertThat(names(Tab.MINE)).isEmpty();
    }

    @Test
    void whoSaysNoKeepsEverything() {
        presenter.entered();
        presenter.choose(Set.of(id(anna)));
        parts.dialogs.goOn = false;
        parts.actions.delete(false);
        assertThat(names(Tab.MINE)).containsExactly("Anna");
        assertThat(parts.notices.shown).isEmpty();
    }

    @Test
    void exportProposesANameAndWrites() {
        presenter.entered();
        presenter.choose(Tab.PEOPLE);
        presenter.choose(Set.of(id(bob)));
        parts.dialogs.target = java.util.Optional.of(Path.of("/tmp/Bob.p7b"));
        parts.actions.export(org.sealwright.core.writing.CertificateFormat.PKCS7);
        assertThat(parts.dialogs.proposedNames).containsExactly("Bob.p7b");
        assertThat(parts.here.files.written()).containsKey(Path.of("/tmp/Bob.p7b"));
        assertThat(parts.notices.last()).isEqualTo("«Bob» was written to Bob.p7b.");
    }

    @Test
    void whatCannotBeUsedIsTold() {
        parts.here.database.damaged("Old one");
        presenter.entered();
        assertThat(presenter.state().damages()).singleElement().asString().startsWith("The certificate «Old one»");
    }

    @Test
    void wishesToReadWhileReadingBecomeOne() {
        var tasks = new LaterTasks();
        var slow = new WindowParts(tasks, Runnable::run, new FakePrompt(), Locale.US, false);
        slow.presenter.entered();
        slow.presenter.read();
        slow.presenter.read();
        assertThat(tasks.waiting).hasSize(1);
        tasks.runNext();
        assertThat(tasks.waiting).hasSize(1);
        tasks.runNext();
        assertThat(tasks.waiting).isEmpty();
    }

    @Test
    void aDescriptionThatComesTooLateIsNotShown() {
        var tasks = new LaterTasks();
        var slow = new WindowParts(tasks, Runnable::run, new FakePrompt(), Locale.US, false);
        var one = slow.here.storeOwn(slow.here.maker.person("One", "1@example.org", slow.here.root));
        var two = slow.here.storeOwn(slow.here.maker.person("Two", "2@example.org", slow.here.root));
        slow.presenter.entered();
        tasks.runNext();
        slow.presenter.choose(Set.of(id(one)));
        slow.presenter.choose(Set.of(id(two)));
        List.copyOf(tasks.waiting).reversed().forEach(Runnable::run);
        assertThat(slow.presenter.state().details())
                .isInstanceOfSatisfying(Details.OfCertificate.class, details -> assertThat(
                                details.description().certificate())
                        .isEqualTo(two));
    }

    @Test
    void detailsDoNotWaitForTheVerdicts() {
        var tasks = new LaterTasks();
        var slow = new WindowParts(tasks, Runnable::run, new FakePrompt(), Locale.US, false);
        var one = slow.here.storeOwn(slow.here.maker.person("One", "1@example.org", slow.here.root));
        slow.presenter.entered();
        tasks.runNext();
        slow.presenter.choose(Set.of(id(one)));
        tasks.runNext();
        assertThat(judged(slow)).isFalse();

        tasks.runNext();

        assertThat(judged(slow)).isTrue();
        assertThat(tasks.waiting).isEmpty();
    }

    private static boolean judged(WindowParts parts) {
        return parts.presenter.state().details() instanceof Details.OfCertificate(var description)
                && description.judgement().isPresent();
    }

    /// Keeps work until the test lets it run.
    private static final class LaterTasks implements Tasks {
        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public <T> Running run(
                String title, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            waiting.add(() -> new SameThreadTasks().run(title, work, done, failed));
            return () -> {};
        }

        void runNext() {
            waiting.removeFirst().run();
        }
    }

    private List<Integer> totals() {
        return java.util.Arrays.stream(Tab.values())
                .map(tab -> presenter.state().listing(tab).total())
                .toList();
    }

    private List<String> names(Tab tab) {
        return presenter.state().listing(tab).shown().stream()
                .flatMap(row -> row.certificate().stream())
                .map(stored -> stored.certificate().displayName())
                .toList();
    }

    private static String id(StoredCertificate stored) {
        return stored.certificate().sha256().hex();
    }
}

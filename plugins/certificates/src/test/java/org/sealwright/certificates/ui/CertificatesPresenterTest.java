package org.sealwright.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.certificates.ui.PageForPresenter.id;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.ui.CertificatesState.Details;
import org.sealwright.certificates.ui.CertificatesState.Phase;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.ServerException;
import org.sealwright.testkit.FakeNote;

class CertificatesPresenterTest {
    private final PageForPresenter page = new PageForPresenter();

    @Test
    void beforeAnythingIsReadThePageSaysSo() {
        assertThat(page.shown.getFirst().phase()).isInstanceOf(Phase.Loading.class);
    }

    @Test
    void everyTabHasItsRows() {
        page.parts.here.store(page.parts.here.root);
        page.parts.here.storeLoneKey(page.parts.here.maker.person("Waiting", "", page.parts.here.root));
        page.parts.here.profiles.exceptions(new ServerException("mail.example.org", 993, "AA:BB"));
        page.parts.here.profiles.decisions(
                new AuthenticationDecision(
                        "www.example.org",
                        java.util.Optional.of(
                                DatabaseKey.of(page.anna.certificate()).base64())),
                new AuthenticationDecision("gone.example.org", java.util.Optional.of("AAAA")),
                new AuthenticationDecision("none.example.org", java.util.Optional.empty()));
        page.presenter.entered();
        assertThat(page.totals()).containsExactly(1, 3, 1, 1, 1, 1);
        assertThat(page.presenter.state().shows(Tab.OTHER)).isTrue();
        assertThat(page.presenter
                        .state()
                        .listing(Tab.DECISIONS)
                        .shown()
                        .getFirst()
                        .certificate())
                .contains(page.anna);
    }

    @Test
    void theSixthTabIsThereOnlyForSomething() {
        page.presenter.entered();
        assertThat(page.presenter.state().shows(Tab.OTHER)).isFalse();
    }

    @Test
    void remarksOfPluginsAreShownSearchedAndFollowed() {
        var note = new FakeNote("kept-for-old-mail", "kept to read old mail");
        page.parts.here.contributedNotes.add(note.note());
        page.presenter.entered();
        page.presenter.type("old mail");
        assertThat(page.names(Tab.MINE)).isEmpty();
        note.on(page.anna.certificate().sha256());
        assertThat(page.names(Tab.MINE)).containsExactly("Anna");
        assertThat(page.presenter.state().listing(Tab.MINE).shown())
                .singleElement()
                .isInstanceOfSatisfying(
                        Row.OfCertificate.class, row -> assertThat(row.note()).isEqualTo("kept to read old mail"));
    }

    @Test
    void searchingLooksIntoAllTabsAndForgetsNothing() {
        page.presenter.entered();
        page.presenter.type("EXAMPLE.ORG ann");
        assertThat(page.names(Tab.MINE)).containsExactly("Anna");
        assertThat(page.names(Tab.PEOPLE)).isEmpty();
        page.presenter.type("example.net");
        assertThat(page.names(Tab.MINE)).isEmpty();
        assertThat(page.names(Tab.PEOPLE)).containsExactly("Bob");
        page.presenter.type("");
        assertThat(page.names(Tab.MINE)).containsExactly("Anna");
        assertThat(page.presenter.state().listing(Tab.MINE).total()).isEqualTo(1);
    }

    @Test
    void aFingerprintIsFoundWithAndWithoutColons() {
        page.presenter.entered();
        page.presenter.type(page.anna.certificate().sha256().colons().substring(0, 23));
        assertThat(page.names(Tab.MINE)).containsExactly("Anna");
        page.presenter.type(page.anna.certificate().sha256().hex().substring(5, 20));
        assertThat(page.names(Tab.MINE)).containsExactly("Anna");
    }

    @Test
    void digitsOfAFingerprintAreFoundAsSoonAsThereAreEnoughOfThem() {
        page.presenter.entered();
        var digits = page.anna.certificate().sha256().hex();
        page.presenter.type("example.org " + digits.substring(0, 3));
        assertThat(page.names(Tab.MINE)).isEmpty();
        page.presenter.type("example.org " + digits.substring(0, 4));
        assertThat(page.names(Tab.MINE)).containsExactly("Anna");
        page.presenter.type("example.org " + digits.substring(0, 4) + "x");
        assertThat(page.names(Tab.MINE)).isEmpty();
    }

    @Test
    void aHeadingSortsUpThenDownThenAsThunderbirdDoes() {
        page.parts.here.maker.valid("2026-02-01T00:00:00Z", "2027-01-01T00:00:00Z");
        page.parts.here.storeOwn(page.parts.here.maker.person("Zoe", "zoe@example.org", page.parts.here.root));
        page.presenter.entered();
        assertThat(page.names(Tab.MINE)).containsExactly("Zoe", "Anna");
        page.presenter.sort(Tab.MINE, Column.NAME);
        assertThat(page.names(Tab.MINE)).containsExactly("Anna", "Zoe");
        page.presenter.sort(Tab.MINE, Column.NAME);
        assertThat(page.names(Tab.MINE)).containsExactly("Zoe", "Anna");
        page.presenter.sort(Tab.MINE, Column.EXPIRES);
        assertThat(page.names(Tab.MINE)).containsExactly("Zoe", "Anna");
        page.presenter.sort(Tab.MINE, Column.EXPIRES);
        page.presenter.sort(Tab.MINE, Column.EXPIRES);
        assertThat(page.presenter.state().listing(Tab.MINE).sorting()).isEmpty();
    }

    @Test
    void sortedListsStaySortedWhenTheyAreReadAgain() {
        page.presenter.entered();
        page.presenter.sort(Tab.PEOPLE, Column.NAME);
        page.parts.here.store(page.parts.here.maker.person("Ada", "zz@example.org", page.parts.here.root));
        assertThat(page.names(Tab.PEOPLE)).containsExactly("Ada", "Bob");
    }

    @Test
    void whatIsSelectedIsDescribed() {
        page.presenter.entered();
        page.presenter.choose(Set.of(id(page.anna)));
        assertThat(page.presenter.state().details())
                .isInstanceOfSatisfying(Details.OfCertificate.class, details -> assertThat(
                                details.description().certificate())
                        .isEqualTo(page.anna));
        page.presenter.choose(Tab.PEOPLE);
        assertThat(page.presenter.state().details()).isInstanceOf(Details.Nothing.class);
        assertThat(page.presenter.state().selectedIds()).isEmpty();
    }

    @Test
    void aChangeIsShownAtOnceAndTheSelectionStays() {
        page.presenter.entered();
        page.presenter.choose(Set.of(id(page.anna)));
        page.parts.here.storeOwn(page.parts.here.maker.person("New", "new@example.org", page.parts.here.root));
        assertThat(page.names(Tab.MINE)).containsExactlyInAnyOrder("Anna", "New");
        assertThat(page.presenter.state().selectedIds()).containsExactly(id(page.anna));
    }

    @Test
    void exceptionsAndDecisionsChangedElsewhereAreShownAtOnce() throws Exception {
        page.presenter.entered();
        var profile = page.parts.here.profile.profile();
        page.parts.here.profiles.addServerExceptions(
                profile, List.of(new ServerException("mail.example.org", 993, "AA:BB")));
        assertThat(page.presenter.state().listing(Tab.SERVERS).total()).isEqualTo(1);
        page.presenter.left();
        int before = page.shown.size();
        page.parts.here.profiles.addServerExceptions(
                profile, List.of(new ServerException("other.example.org", 993, "AA:BB")));
        assertThat(page.shown).hasSize(before);
    }

    @Test
    void aPageThatWasLeftHearsNothing() {
        page.presenter.entered();
        page.presenter.left();
        int before = page.shown.size();
        page.parts.here.storeOwn(page.parts.here.maker.person("New", "new@example.org", page.parts.here.root));
        assertThat(page.shown).hasSize(before);
        page.presenter.entered();
        assertThat(page.names(Tab.MINE)).hasSize(2);
    }

    @Test
    void whatCannotBeUsedIsTold() {
        page.parts.here.database.damaged("Old one");
        page.presenter.entered();
        assertThat(page.presenter.state().damages()).singleElement().asString().startsWith("The certificate «Old one»");
    }
}

package org.sealwright.csr.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.csr.usecase.KeyChoice;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.SameThreadTasks;

class NewRequestPresenterTest {
    private final WindowParts parts = new WindowParts(new SameThreadTasks(), new FakePrompt(), Locale.US, false);

    private NewRequestPresenter form() {
        return form(Answers.none());
    }

    private NewRequestPresenter form(Answers begin) {
        return new NewRequestPresenter(parts.templates.offer(), parts.allowed, begin, parts.words);
    }

    @Test
    void theAddressIsEnoughAndTheDefaultIsSound() {
        var form = form();
        form.typeAddress("anna@example.org");
        assertThat(form.refusal()).isEmpty();
        var wish = form.wish();
        assertThat(wish.key()).isEqualTo(new KeyChoice.Fresh(KeyKind.RSA_3072));
        assertThat(wish.template().id()).isEqualTo("default");
        assertThat(wish.content().mainAddress()).hasToString("anna@example.org");
    }

    @Test
    void nobodyIsToldOffBeforeTyping() {
        var form = form();
        assertThat(form.state().faults()).isEmpty();
        assertThat(form.refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.place()).isEqualTo(Places.ADDRESS);
            assertThat(refusal.sentence()).isEqualTo("Enter an e-mail address.");
        });
        assertThat(form.state().fault(Places.ADDRESS)).isEqualTo("Enter an e-mail address.");
    }

    @ParameterizedTest
    @CsvSource({"anna,An e-mail address has an @", "anna@@x.org,only one @", "anna@localhost,The domain is not complete"
    })
    void whatIsWrongWithTheAddressIsSaidWhileTyping(String typed, String said) {
        var form = form();
        form.typeAddress(typed);
        assertThat(form.state().fault(Places.ADDRESS)).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"anna@müller.example,anna@xn--mller-kva.example", "änna@example.org,änna@example.org"})
    void umlautsInDomainAndLocalPartAreRight(String typed, String meant) {
        var form = form();
        form.typeAddress(typed);
        assertThat(form.refusal()).isEmpty();
        assertThat(form.wish().address()).isEqualTo(meant);
    }

    @Test
    void aNameOf65CharactersIsSaidAtItsField() {
        var form = form();
        form.typeAddress("anna@example.org");
        form.type(RequestField.NAME, "x".repeat(64));
        assertThat(form.state().faults()).isEmpty();
        form.type(RequestField.NAME, "x".repeat(65));
        assertThat(form.state().fault("name")).contains("65").contains("64");
        assertThat(form.refusal().orElseThrow().place()).isEqualTo("name");
    }

    @Test
    void anEmojiInTheNameIsAllowed() {
        var form = form();
        form.typeAddress("anna@example.org");
        form.type(RequestField.NAME, "Anna 🦭");
        assertThat(form.refusal()).isEmpty();
    }

    @Test
    void aWrongFurtherAddressIsNamed() {
        var form = form();
        form.typeAddress("anna@example.org");
        form.typeFurther("info@example.org\n\nnone");
        assertThat(form.state().fault(Places.FURTHER)).startsWith("none: ");
        form.typeFurther("info@example.org\nanna@example.org");
        assertThat(form.state().fault(Places.FURTHER)).isEqualTo("anna@example.org: This address is there twice.");
        form.typeFurther("info@example.org; office@example.org");
        assertThat(form.refusal()).isEmpty();
        assertThat(form.wish().content().addresses()).hasSize(3);
    }

    @Test
    void useTheDefaultsKeepsTheAddressOnly() {
        var form = form();
        form.typeAddress("anna@example.org");
        form.type(RequestField.NAME, "Anna");
        form.typeFurther("none");
        form.choose(KeyKind.P_521);
        form.choose(template("key-only"));
        form.showMore(true);
        form.useDefaults();
        assertThat(form.answers()).isEqualTo(Answers.none().withAddress("anna@example.org"));
        assertThat(form.state().kind()).contains(KeyKind.RSA_3072);
        assertThat(form.state().template().id()).isEqualTo("default");
        assertThat(form.state().more()).isFalse();
        assertThat(form.state().faults()).isEmpty();
    }

    private RequestTemplate template(String id) {
        return parts.templates.offer().find(id).orElseThrow();
    }

    @Test
    void aFaultBehindMoreFieldsOpensThem() {
        var form = form(Answers.none().withAddress("anna@example.org").with(RequestField.NAME, "\u0007"));
        form.showMore(false);
        assertThat(form.refusal().orElseThrow().place()).isEqualTo("name");
        assertThat(form.state().more()).isTrue();
    }

    @Test
    void theOrganisationDecidesWhichKeysThereAre() {
        parts.settings.managed("request.allowedKeys", "rsa-4096,p-384");
        var form = form();
        assertThat(form.state().kinds()).containsExactlyInAnyOrder(KeyKind.RSA_4096, KeyKind.P_384);
        assertThat(form.state().kind()).contains(KeyKind.RSA_4096);
        form.typeAddress("anna@example.org");
        assertThat(form.wish().key()).isEqualTo(new KeyChoice.Fresh(KeyKind.RSA_4096));
    }

    @Test
    void aRenewalTakesTheFieldsOver() {
        var anna = parts.maker
                .any("CN=Anna,O=Clinic,C=DE", List.of("anna@example.org", "info@example.org"), parts.maker.root("R"))
                .certificate();
        var form = form(Answers.like(anna));
        assertThat(form.state().more()).isTrue();
        assertThat(form.answers().address()).isEqualTo("anna@example.org");
        assertThat(form.answers().further()).isEqualTo("info@example.org");
        assertThat(form.answers().fields())
                .containsEntry(RequestField.NAME, "Anna")
                .containsEntry(RequestField.ORGANIZATION, "Clinic")
                .containsEntry(RequestField.COUNTRY, "DE");
        assertThat(form.refusal()).isEmpty();
        assertThat(form.wish().key()).isInstanceOf(KeyChoice.Fresh.class);
        var same = form(Answers.like(anna).with(anna.key()));
        assertThat(same.refusal()).isEmpty();
        assertThat(same.wish().key())
                .isEqualTo(new KeyChoice.Existing(anna.key().fingerprint()));
    }

    @Test
    void theOrganisationsFieldsAreNotTheUsers() {
        parts.settings.managed("request.fixedFields", "O=Clinic am See").managed("request.minimumRsaBits", "3072");
        var form = form();
        form.typeAddress("anna@example.org");
        form.type(RequestField.ORGANIZATION, "Other");

        assertThat(form.state().template().fixed()).containsEntry(RequestField.ORGANIZATION, "Clinic am See");
        assertThat(form.wish().content().value(RequestField.ORGANIZATION)).contains("Clinic am See");
        assertThat(form.state().kinds()).doesNotContain(KeyKind.RSA_2048).contains(KeyKind.P_256);
    }

    @Test
    void whoMakesAKeyIsToldThatTheOrganisationGetsACopy() {
        assertThat(form().state().copied()).isFalse();
        parts.settings.managed("escrow.certificate", "/etc/escrow.pem").managed("escrow.folder", "/escrow");
        var form = form();
        assertThat(form.state().copied()).isTrue();
        form.choose(KeyKind.ED25519);
        assertThat(form.state().copied()).isFalse();
    }
}

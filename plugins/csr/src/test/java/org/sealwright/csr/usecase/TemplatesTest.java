package org.sealwright.csr.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.NotOfOrganisation;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.request.RequestTemplate.MicrosoftTemplate;
import org.sealwright.testkit.FakeSettings;

class TemplatesTest {
    private final FakeSettings settings = new FakeSettings();
    private boolean guarded = true;
    private final Templates templates = new Templates(
            settings,
            file -> guarded ? new PolicyOwner.Word.OfOrganisation(file) : new PolicyOwner.Word.OfUser("mallory"));

    @TempDir
    private Path folder;

    @Test
    void theBundledOnesAreThereInBothLanguagesAndTheUsualOneComesFirst() {
        var offer = templates.offer();

        assertThat(offer.unreadable()).isEmpty();
        assertThat(offer.templates())
                .extracting(RequestTemplate::id)
                .containsExactly("default", "address-only", "key-only", "digicert", "castle", "microsoft");
        assertThat(offer.first().id()).isEqualTo("default");
        assertThat(offer.first().suggested()).isEqualTo(KeyKind.RSA_3072);
        for (var template : offer.templates()) {
            var english = template.wording(Locale.ENGLISH);
            var german = template.wording(Locale.GERMAN);
            assertThat(english.title()).isNotEqualTo(german.title());
            assertThat(english.sentence()).isNotEmpty().isNotEqualTo(german.sentence());
        }
    }

    @Test
    void anOrganisationAddsItsOwnAndChoosesTheFirst() throws Exception {
        Files.writeString(folder.resolve("clinic.properties"), """
            title=Clinic
            sentence=For everybody at the clinic
            fields=name
            required=name
            fixed.organization=Klinik Größe
            fixed.country=DE
            subject-address=common-name
            alternative-names=yes
            microsoft-template=1.3.6.1.4.1.311.21.8.1.2 100.4
            keys=rsa-3072, rsa-4096
            """);
        settings.managed("request.templateFolder", folder.toString())
                .managed("request.defaultTemplate", "clinic")
                .managed("request.onlyOwnTemplates", "true");

        var offer = templates.offer();

        assertThat(offer.templates()).hasSize(1);
        assertThat(offer.onlyOwn()).isTrue();
        var clinic = offer.first();
        assertThat(clinic.fixed()).containsEntry(RequestField.ORGANIZATION, "Klinik Größe");
        assertThat(clinic.fields())
                .containsExactlyInAnyOrder(RequestField.NAME, RequestField.ORGANIZATION, RequestField.COUNTRY);
        assertThat(clinic.microsoft())
                .isEqualTo(Optional.of(new MicrosoftTemplate.Identified("1.3.6.1.4.1.311.21.8.1.2", 100, 4)));
        assertThat(clinic.kinds()).containsExactlyInAnyOrder(KeyKind.RSA_3072, KeyKind.RSA_4096);
        assertThat(clinic.wording(Locale.GERMAN).title()).isEqualTo("Clinic");
    }

    @Test
    void aTemplateThatOthersCouldHaveWrittenIsLeftOutAndToldOfUnlessTheUserChoseTheFolder() throws Exception {
        Files.writeString(folder.resolve("clinic.properties"), "title=Clinic\n");
        guarded = false;
        settings.managed("request.templateFolder", folder.toString());
        assertThat(templates.offer().find("clinic")).isEmpty();
        assertThat(templates.offer().unreadable())
                .singleElement()
                .isInstanceOf(NotOfOrganisation.class)
                .asString()
                .contains("request.templateFolder");

        var own = new FakeSettings();
        own.set(RequestSettings.TEMPLATE_FOLDER, Optional.of(folder));
        var chosen = new Templates(own, _ -> new PolicyOwner.Word.OfUser("anna"));
        assertThat(chosen.offer().find("clinic")).isPresent();
    }

    @Test
    void aTemplateOfTheOrganisationTakesThePlaceOfABundledOne() throws Exception {
        Files.writeString(folder.resolve("microsoft.properties"), "title=Our CA\nmicrosoft-template=OurMail\n");
        settings.managed("request.templateFolder", folder.toString());

        assertThat(templates.offer().find("microsoft").orElseThrow().microsoft())
                .contains(new MicrosoftTemplate.Named("OurMail"));
        assertThat(templates.offer().templates()).hasSize(6);
    }

    @Test
    void whatCannotBeUsedIsToldAndTheOthersAreThere() throws Exception {
        Files.writeString(folder.resolve("a.properties"), "title=A\nfeilds=name\n");
        Files.writeString(folder.resolve("b.properties"), "title=B\nkeys=rsa-1024\n");
        Files.writeString(folder.resolve("c.properties"), "title=C\npurposes=mail\n");
        Files.writeString(folder.resolve("d.properties"), "sentence=no title\n");
        Files.writeString(folder.resolve("e.properties"), "title=E\nrequired=name\n");
        Files.writeString(folder.resolve("F.properties"), "title=F\n");
        Files.write(folder.resolve("g.properties"), new byte[] {'t', 'i', 't', 'l', 'e', '=', (byte) 0xff});
        Files.writeString(folder.resolve("h.properties"), "#" + "x".repeat(70_000));
        Files.writeString(folder.resolve("i.properties"), "title=\\u00zz");
        Files.writeString(folder.resolve("z.properties"), "title=Z\n");
        settings.managed("request.templateFolder", folder.toString());

        var offer = templates.offer();

        assertThat(offer.find("z")).isPresent();
        assertThat(offer.unreadable()).hasSize(9).hasOnlyElementsOfTypes(DamagedInput.class, RefusedAsUnsafe.class);
        assertThat(offer.unreadable().getFirst().file()).isPresent();
        assertThat(offer.unreadable()).anyMatch(problem -> problem.getMessage().contains("«feilds»"));
    }

    @Test
    void aFolderThatIsGoneIsToldAndTheBundledOnesStay() {
        settings.managed("request.templateFolder", folder.resolve("gone").toString())
                .managed("request.onlyOwnTemplates", "true");

        var offer = templates.offer();

        assertThat(offer.templates()).hasSize(6);
        assertThat(offer.onlyOwn()).isFalse();
        assertThat(offer.unreadable()).hasOnlyElementsOfType(CannotRead.class);
    }
}

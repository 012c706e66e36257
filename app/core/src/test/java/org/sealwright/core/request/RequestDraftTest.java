package org.sealwright.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.request.RequestFault.AddressTwice;
import org.sealwright.core.request.RequestFault.BadAddress;
import org.sealwright.core.request.RequestFault.ForbiddenCharacter;
import org.sealwright.core.request.RequestFault.Missing;
import org.sealwright.core.request.RequestFault.NotACountry;
import org.sealwright.core.request.RequestFault.OnlyPunctuation;
import org.sealwright.core.request.RequestFault.TooLong;

class RequestDraftTest {
    private static final RequestTemplate PLAIN = new RequestTemplate(
            "plain",
            0,
            Map.of("en", new RequestTemplate.Wording("Plain", "")),
            EnumSet.allOf(RequestField.class),
            Set.of(),
            Map.of(),
            RequestTemplate.SubjectAddress.COMMON_NAME,
            true,
            true,
            List.of(),
            List.of(),
            Optional.empty(),
            EnumSet.allOf(KeyKind.class),
            KeyKind.DEFAULT);

    private static RequestContent sound(RequestDraft draft, RequestTemplate template) {
        return ((RequestDraft.Check.Sound) draft.check(template)).content();
    }

    private static List<RequestFault> faults(RequestDraft draft, RequestTemplate template) {
        return ((RequestDraft.Check.Faulty) draft.check(template)).faults();
    }

    private static RequestDraft named(String name) {
        return new RequestDraft(List.of("anna@example.com"), Map.of(RequestField.NAME, name));
    }

    @Test
    void theAddressAloneIsEnough() {
        var content = sound(new RequestDraft(List.of("anna@example.com", " "), Map.of()), PLAIN);

        assertThat(content.addresses()).extracting(MailAddress::toString).containsExactly("anna@example.com");
        assertThat(content.value(RequestField.NAME)).isEmpty();
    }

    @Test
    void textIsTidiedAndTheCountryCapitalised() {
        var content = sound(
                new RequestDraft(
                        List.of("anna@example.com"),
                        Map.of(RequestField.NAME, "  Anna Mu\u0308ller ", RequestField.COUNTRY, "de")),
                PLAIN);

        assertThat(content.value(RequestField.NAME)).contains("Anna Müller");
        assertThat(content.value(RequestField.COUNTRY)).contains("DE");
    }

    @Test
    void aNameHasAtMost64CharactersHoweverManyUnitsTheyTake() {
        assertThat(faults(named("n".repeat(65)), PLAIN)).containsExactly(new TooLong(RequestField.NAME, 65));
        assertThat(sound(named("𝒩".repeat(64)), PLAIN).value(RequestField.NAME))
                .isPresent();
        assertThat(faults(named("𝒩".repeat(65)), PLAIN)).containsExactly(new TooLong(RequestField.NAME, 65));
    }

    @Test
    void emojiAreLettersLikeOthersAndControlCharactersAreNot() {
        assertThat(sound(named("Anna 👩‍👩‍👧 Müller"), PLAIN).value(RequestField.NAME))
                .contains("Anna 👩‍👩‍👧 Müller");
        assertThat(faults(named("Anna\nMüller"), PLAIN))
                .containsExactly(new ForbiddenCharacter(RequestField.NAME, '\n'));
        assertThat(faults(named("Anna\u202e"), PLAIN))
                .containsExactly(new ForbiddenCharacter(RequestField.NAME, 0x202e));
        assertThat(faults(named("Anna\ud83d"), PLAIN))
                .containsExactly(new ForbiddenCharacter(RequestField.NAME, 0xd83d));
    }

    @Test
    void everyFaultIsToldWithItsPlace() {
        var draft = new RequestDraft(
                List.of("anna", "b@example.com", "b@EXAMPLE.com"),
                Map.of(RequestField.COUNTRY, "XY", RequestField.PLACE, " - . "));

        assertThat(faults(draft, PLAIN))
                .containsExactly(
                        new BadAddress(0, MailAddress.Fault.AT_MISSING),
                        new AddressTwice(2),
                        new NotACountry(RequestField.COUNTRY),
                        new OnlyPunctuation(RequestField.PLACE));
        assertThat(faults(new RequestDraft(List.of(), Map.of()), PLAIN))
                .containsExactly(new BadAddress(0, MailAddress.Fault.EMPTY));
    }

    @Test
    void aTemplateLeavesOutFixesAndDemands() {
        var clinic = new RequestTemplate(
                "clinic",
                1,
                Map.of("en", new RequestTemplate.Wording("Clinic", "")),
                EnumSet.of(RequestField.NAME, RequestField.ORGANIZATION),
                Set.of(RequestField.NAME),
                Map.of(RequestField.ORGANIZATION, "Clinic"),
                RequestTemplate.SubjectAddress.NONE,
                true,
                true,
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(KeyKind.P_256),
                KeyKind.P_256);
        var draft = new RequestDraft(
                List.of("anna@example.com"),
                Map.of(RequestField.ORGANIZATION, "Elsewhere", RequestField.PLACE, "n".repeat(500)));

        assertThat(faults(draft, clinic)).containsExactly(new Missing(RequestField.NAME));
        var content = sound(named("Anna"), clinic);
        assertThat(content.value(RequestField.ORGANIZATION)).contains("Clinic");
        assertThat(content.value(RequestField.PLACE)).isEmpty();
    }

    @Test
    void eachKindOfKeyIsFoundByItsWordAndByItsFacts() {
        assertThat(KeyKind.ofWord("rsa-3072")).contains(KeyKind.DEFAULT);
        assertThat(KeyKind.ofWord("RSA")).isEmpty();
        assertThat(KeyKind.values()).filteredOn(kind -> !kind.canEncrypt()).containsExactly(KeyKind.ED25519);
    }

    @Test
    void aCertificateIsTheBeginningOfItsSuccessor() {
        var subject = new DistinguishedName(
                Der.of(new byte[] {0x30, 0}),
                List.of(
                        new DistinguishedName.Attribute("2.5.4.10", "O", "Clinic"),
                        new DistinguishedName.Attribute("2.5.4.3", "CN", "anna@example.com"),
                        new DistinguishedName.Attribute("2.5.4.97", "organizationIdentifier", "NTRDE-1")));

        assertThat(RequestDraft.like(subject, List.of("anna@example.com")))
                .isEqualTo(new RequestDraft(List.of("anna@example.com"), Map.of(RequestField.ORGANIZATION, "Clinic")));
    }
}

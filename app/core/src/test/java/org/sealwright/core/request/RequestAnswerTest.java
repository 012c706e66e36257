package org.sealwright.core.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.certificate.SerialNumber;
import org.sealwright.core.request.RequestAnswer.Difference;

class RequestAnswerTest {
    private static final Instant ASKED_AT = Instant.parse("2026-11-22T09:00:00Z");

    private static PublicKeyFacts key(String name) {
        return new PublicKeyFacts(
                "EC",
                256,
                Optional.of("P-256"),
                KeyFingerprint.of(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static PendingRequest request(String subject, String... emails) {
        return new PendingRequest(
                key("one"), List.of(emails), subject, ASKED_AT, Optional.empty(), Der.of(new byte[] {0x30, 0}));
    }

    /// @param subject label and value in turn
    private static Certificate certificate(String key, List<String> emails, String... subject) {
        var attributes = new ArrayList<DistinguishedName.Attribute>();
        for (int i = 0; i < subject.length; i += 2) {
            var label = subject[i];
            var oid = List.of(RequestField.values()).stream()
                    .filter(field -> field.label().equals(label))
                    .map(RequestField::oid)
                    .findFirst()
                    .orElse("1.2.3");
            attributes.add(new DistinguishedName.Attribute(oid, label, subject[i + 1]));
        }
        var name = new DistinguishedName(Der.of(new byte[] {0x30, 0}), attributes);
        return new Certificate(
                Der.of(new byte[] {0x30, 0}),
                Fingerprint.of(new byte[] {1}),
                name,
                name,
                SerialNumber.of(new byte[] {1}),
                emails,
                ASKED_AT.minus(Duration.ofHours(1)),
                ASKED_AT.plus(Duration.ofDays(365)),
                key(key),
                "SHA256withECDSA",
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Difference> differences(PendingRequest request, Certificate certificate) {
        return RequestAnswer.of(request, certificate).orElseThrow().differences();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=\\zz", "CN=#zz", "CN=\\", "=", "no name at all"})
    void aSubjectThatWasSpoiledByHandIsNotCompared(String spoiled) {
        assertThat(differences(
                        request(spoiled, "anna@example.org"),
                        certificate("one", List.of("anna@example.org"), "CN", "Anna")))
                .isEmpty();
    }

    @Test
    void aCertificateForAnotherKeyIsNoAnswer() {
        assertThat(RequestAnswer.of(request("", "anna@example.com"), certificate("two", List.of("anna@example.com"))))
                .isEmpty();
    }

    @Test
    void whatIsAsAskedHasNoDifferences() {
        var request = request("E=anna@example.com,CN=Anna Müller,O=Größe\\, Söhne,C=DE", "anna@example.com");

        assertThat(differences(
                        request,
                        certificate(
                                "one",
                                List.of("anna@example.com"),
                                "C",
                                "DE",
                                "O",
                                "Größe, Söhne",
                                "CN",
                                "Anna Müller")))
                .isEmpty();
        assertThat(differences(
                        request,
                        certificate(
                                "one",
                                List.of("anna@EXAMPLE.com"),
                                "C",
                                "de",
                                "O",
                                "GROESSE, SOEHNE",
                                "CN",
                                "Anna Muller")))
                .isEmpty();
    }

    @Test
    void anotherAddressIsTold() {
        assertThat(differences(
                        request("CN=anna@example.com", "anna@example.com", "Info@example.com"),
                        certificate("one", List.of("ann@example.com", "info@example.com"), "CN", "ann@example.com")))
                .containsExactly(
                        new Difference.AddressMissing("anna@example.com"),
                        new Difference.AddressCase("Info@example.com", "info@example.com"),
                        new Difference.AddressAdded("ann@example.com"));
    }

    @Test
    void aNameThatWasLeftOutOrChangedIsTold() {
        assertThat(differences(
                        request("CN=Anna Müller,O=Clinic", "anna@example.com"),
                        certificate("one", List.of("anna@example.com"), "CN", "anna@example.com", "O", "Hospital")))
                .containsExactly(
                        new Difference.FieldChanged(RequestField.ORGANIZATION, "Clinic", "Hospital"),
                        new Difference.FieldLeftOut(RequestField.NAME, "Anna Müller"));
    }

    @Test
    void aCertificateThatWasThereBeforeDoesNotAnswerItsRenewal() {
        var answer = certificate("one", List.of("anna@example.com"));
        var request = request("", "anna@example.com");
        var renewal = new PendingRequest(
                request.key(),
                request.emails(),
                "",
                ASKED_AT,
                Optional.empty(),
                request.csr(),
                Set.of(answer.sha256()));

        assertThat(RequestAnswer.answers(request, answer)).isTrue();
        assertThat(RequestAnswer.answers(renewal, answer)).isFalse();
    }

    @Test
    void aRequestForTheSameAddressIsPassedOverByACertificateForAnotherKey() {
        var waiting = request("", "anna@example.com");
        var other = request("", "bob@example.com");

        assertThat(RequestAnswer.passedOver(List.of(waiting, other), certificate("two", List.of("Anna@example.com"))))
                .containsExactly(waiting);
        assertThat(RequestAnswer.passedOver(List.of(waiting), certificate("one", List.of("anna@example.com"))))
                .isEmpty();
    }

    @Test
    void aListThatWasChangedByHandIsComparedAsFarAsItGoes() {
        assertThat(differences(
                        request("no name at all", "anna@example.com"), certificate("one", List.of("anna@example.com"))))
                .isEmpty();
    }
}

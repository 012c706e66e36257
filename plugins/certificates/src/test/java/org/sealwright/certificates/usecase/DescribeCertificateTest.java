package org.sealwright.certificates.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;
import org.sealwright.kit.description.Field;
import org.sealwright.kit.description.Section;
import org.sealwright.kit.description.Value;
import org.sealwright.kit.description.Value.Identifier;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;
import org.sealwright.testkit.NameChains;

class DescribeCertificateTest {
    private final Surroundings here = new Surroundings();

    @Test
    void anOwnCertificateIsToldInPlainSentences() throws Exception {
        here.store(here.root);
        var anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
        assertThat(sentences(anna))
                .containsExactly(
                        "summary.person",
                        "summary.valid",
                        "summary.use.own.both",
                        "summary.origin.from-file",
                        "summary.chain.complete");
    }

    @Test
    void theEndOfItsLifeIsTold() throws Exception {
        here.maker.valid("2025-01-01T00:00:00Z", "2026-12-01T00:00:00Z");
        assertThat(sentences(here.store(here.maker.person("Soon", "a@example.org", here.root))))
                .contains("summary.endsSoon", "summary.chain.incomplete");
        here.maker.valid("2025-01-01T00:00:00Z", "2026-11-01T00:00:00Z");
        assertThat(sentences(here.store(here.maker.person("Gone", "b@example.org", here.root))))
                .contains("summary.expired");
        here.maker.valid("2027-01-01T00:00:00Z", "2028-11-01T00:00:00Z");
        assertThat(sentences(here.store(here.maker.person("Early", "c@example.org", here.root))))
                .contains("summary.notYet");
    }

    @Test
    void anAuthorityIsNotToldAsAPerson() throws Exception {
        assertThat(sentences(here.store(here.root)))
                .containsExactly("summary.authority", "summary.valid", "summary.selfIssued", "summary.trust.none");
    }

    @Test
    void theChainGoesUpToTheRoot() throws Exception {
        here.store(here.root);
        var below = here.maker.intermediate("Below", here.root);
        here.store(below);
        var anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", below));
        var chain = here.describe.describe(anna.certificate().sha256()).chain();
        assertThat(chain.certificates())
                .containsExactly(anna.certificate(), below.certificate(), here.root.certificate());
        assertThat(chain.complete()).isTrue();
    }

    @Test
    void fingerprintsAreThere() throws Exception {
        var anna = here.storeOwn(here.maker.person("Anna", "anna@example.org", here.root));
        var fields = here.describe.describe(anna.certificate().sha256()).sections().stream()
                .filter(section -> section.title().equals(Word.of("section.fingerprints")))
                .flatMap(section -> section.fields().stream())
                .toList();
        var sha1 = java.security.MessageDigest.getInstance("SHA-1")
                .digest(anna.certificate().encoded().toByteArray());
        assertThat(fields)
                .contains(
                        Field.of(
                                "field.sha256",
                                new Text(anna.certificate().sha256().colons())),
                        Field.of(
                                "field.sha1",
                                new Text(HexFormat.ofDelimiter(":")
                                        .withUpperCase()
                                        .formatHex(sha1))));
    }

    @Test
    void everyKindOfExtensionHasFields() throws Exception {
        var anna = here.store(here.maker.person("Anna", "anna@example.org", here.root));
        var described = describedWith(
                anna,
                new Extension.BasicConstraints("2.5.29.19", true, true, OptionalInt.of(0)),
                new Extension.KeyUsages("2.5.29.15", true, Set.of(KeyUsage.CRL_SIGN, KeyUsage.DIGITAL_SIGNATURE)),
                new Extension.ExtendedKeyUsage("2.5.29.37", false, List.of("1.3.6.1.5.5.7.3.4")),
                new Extension.AlternativeNames(
                        "2.5.29.17",
                        false,
                        false,
                        List.of(new GeneralName(GeneralName.Kind.EMAIL, "anna@example.org"))),
                new Extension.SubjectKeyIdentifier("2.5.29.14", false, "0a0b"),
                new Extension.AuthorityKeyIdentifier("2.5.29.35", false, ""),
                new Extension.Policies(
                        "2.5.29.32",
                        false,
                        List.of(new Extension.Policies.Policy(
                                "2.23.140.1.5.1.3", List.of("http://cps.example"), List.of("read it")))),
                new Extension.RevocationLists("2.5.29.31", false, false, List.of("http://crl.example")),
                new Extension.AuthorityInformation(
                        "1.3.6.1.5.5.7.1.1", false, List.of("http://ocsp.example"), List.of(), List.of()),
                new Extension.NameConstraints(
                        "2.5.29.30", true, List.of(new GeneralName(GeneralName.Kind.DNS, "example.org")), List.of()),
                new Extension.SmimeCapabilities("1.2.840.113549.1.9.15", false, List.of("2.16.840.1.101.3.4.1.42")),
                new Extension.Text("2.16.840.1.113730.1.13", false, "<html>"),
                new Extension.Unknown("1.2.3", true, Der.of(new byte[] {5, 0})));
        assertThat(described).hasSize(13);
        assertThat(described.get(0).critical()).isTrue();
        assertThat(described.get(0).fields()).hasSize(2);
        assertThat(described.get(1).fields().getFirst().values())
                .containsExactly(Word.of("keyUsage.digital_signature"), Word.of("keyUsage.crl_sign"));
        assertThat(described.get(2).fields().getFirst().values()).containsExactly(new Identifier("1.3.6.1.5.5.7.3.4"));
        assertThat(described.get(5).fields()).isEmpty();
        assertThat(described.get(6).fields().getFirst().values()).hasSize(3);
        assertThat(described.get(12).fields()).containsExactly(Field.of("field.raw", new Value.Hex("0500")));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> here.describe.describe(Fingerprint.of(new byte[0])));
    }

    /// The sections of the extensions, which come last.
    private List<Section> describedWith(StoredCertificate stored, Extension... extensions) throws Problem {
        var describe = new DescribeCertificate(
                here.profile, new NameChains(), _ -> List.of(extensions), here.judges, here.clock);
        var sections = describe.describe(stored.certificate().sha256()).sections();
        return sections.subList(sections.size() - extensions.length, sections.size());
    }

    private List<String> sentences(StoredCertificate stored) throws Problem {
        return here.describe.describe(stored.certificate().sha256()).summary().stream()
                .map(Word::key)
                .toList();
    }
}

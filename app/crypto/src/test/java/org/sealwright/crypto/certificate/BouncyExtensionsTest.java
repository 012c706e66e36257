package org.sealwright.crypto.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.crypto.Corpus;

class BouncyExtensionsTest {
    private final BouncyDecoder decoder = new BouncyDecoder();
    private final BouncyExtensions reader = new BouncyExtensions();

    @Test
    void anAuthoritysConstraintsAreRead() throws Exception {
        assertThat(of("plen-a", Extension.BasicConstraints.class).pathLength()).isEqualTo(OptionalInt.of(0));
        assertThat(of("inter-rsa", Extension.BasicConstraints.class).authority())
                .isTrue();
        assertThat(of("inter-rsa", Extension.KeyUsages.class).usages())
                .isEqualTo(Set.of(KeyUsage.KEY_CERT_SIGN, KeyUsage.CRL_SIGN));
        assertThat(of("inter-rsa", Extension.KeyUsages.class).critical()).isTrue();
    }

    @Test
    void alternativeNamesTellTheirKinds() throws Exception {
        assertThat(of("mail-utf8-both", Extension.AlternativeNames.class).names())
                .containsExactly(
                        new GeneralName(GeneralName.Kind.EMAIL, "juergen@sealwright.example"),
                        new GeneralName(GeneralName.Kind.INTERNATIONAL_EMAIL, "jürgen@bücher.sealwright.example"));
        assertThat(of("mail-upn", Extension.AlternativeNames.class).names())
                .extracting(GeneralName::kind)
                .contains(GeneralName.Kind.PRINCIPAL);
        assertThat(of("mail-with-dns", Extension.AlternativeNames.class).names())
                .extracting(GeneralName::kind)
                .contains(GeneralName.Kind.DNS, GeneralName.Kind.EMAIL);
    }

    @Test
    void keyIdentifiersLinkIssuerAndIssued() throws Exception {
        assertThat(of("alice", Extension.AuthorityKeyIdentifier.class).identifier())
                .isEqualTo(of("inter-rsa", Extension.SubjectKeyIdentifier.class).identifier())
                .hasSize(40);
    }

    @Test
    void addressesForQuestionsAreRead() throws Exception {
        assertThat(of("aia-crldp", Extension.AuthorityInformation.class).ocsp())
                .hasSize(1)
                .allMatch(uri -> uri.startsWith("http"));
        assertThat(of("aia-crldp", Extension.RevocationLists.class).locations()).isNotEmpty();
    }

    @Test
    void nameConstraintsAreRead() throws Exception {
        var constraints = of("nc-inter", Extension.NameConstraints.class);

        assertThat(constraints.permitted()).extracting(GeneralName::kind).contains(GeneralName.Kind.EMAIL);
    }

    @Test
    void theUnknownStaysAsItIs() throws Exception {
        var unknown = of("ext-unknown-critical", Extension.Unknown.class);

        assertThat(unknown.critical()).isTrue();
        assertThat(unknown.value().length()).isPositive();
    }

    @Test
    void bothOfTwoEqualExtensionsAreShown() throws Exception {
        assertThat(extensions("pki/ext-duplicate-san.crt"))
                .filteredOn(Extension.AlternativeNames.class::isInstance)
                .hasSize(2);
    }

    static Stream<String> lintFiles() {
        return Corpus.expected("lint", "cases").stream()
                .map(expected -> expected.get("file").getAsString());
    }

    @ParameterizedTest
    @MethodSource("lintFiles")
    void certificatesWithFindingsAreReadAllTheSame(String file) throws Exception {
        assertThat(reader.extensions(decoder.decode(Corpus.bytes("lint", file))))
                .isNotEmpty();
    }

    private <E extends Extension> E of(String name, Class<E> kind) throws Exception {
        return extensions("pki/" + name + ".crt").stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Extension> extensions(String file) throws Exception {
        return reader.extensions(decoder.decode(Corpus.bytes("certs", file)));
    }
}

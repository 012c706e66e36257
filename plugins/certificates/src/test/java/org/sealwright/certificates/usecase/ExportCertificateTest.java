package org.sealwright.certificates.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.writing.CertificateFormat;

class ExportCertificateTest {
    private final Surroundings here = new Surroundings();

    @ParameterizedTest
    @CsvSource({"PEM,pem1", "DER,der1", "PKCS7,p7b2", "PEM_CHAIN,pem-chain2"})
    void onlyFormatsWithAChainHoldTheChain(CertificateFormat format, String written) throws Exception {
        here.store(here.root);
        var bob = here.store(here.maker.person("Bob", "bob@example.org", here.root));
        here.export.export(bob.certificate(), format, Path.of("out"), false);
        assertThat(new String(here.files.written().get(Path.of("out")), StandardCharsets.UTF_8))
                .isEqualTo(written);
    }

    @Test
    void anExistingFileStaysUnlessReplacingIsAllowed() throws Exception {
        var bob = here.store(here.maker.person("Bob", "bob@example.org", here.root));
        here.export.export(bob.certificate(), CertificateFormat.PEM, Path.of("bob.crt"), false);
        assertThatExceptionOfType(FileExists.class)
                .isThrownBy(
                        () -> here.export.export(bob.certificate(), CertificateFormat.DER, Path.of("bob.crt"), false));
        here.export.export(bob.certificate(), CertificateFormat.DER, Path.of("bob.crt"), true);
        assertThat(here.audit.events()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Anna Berg              | AnnaBerg.crt
            ../../etc/passwd       | ____etcpasswd.crt
            mail.example.org       | mail_example_org.crt
            Jörg Müller            | JörgMüller.crt
            a\u202Egpj             | agpj.crt
            <b>x</b>               | bxb.crt
            con                    | certificatecon.crt
            """)
    void theProposedNameIsSafeAndAsThunderbirdMakesIt(String commonName, String file) {
        var certificate =
                here.maker.any("CN=" + commonName, List.of(), here.root).certificate();
        assertThat(ExportCertificate.proposedName(certificate, CertificateFormat.PEM))
                .isEqualTo(file);
    }

    @Test
    void aVeryLongNameIsCut() {
        var certificate = Surroundings.named(here.root.certificate(), "x".repeat(10_000));
        assertThat(ExportCertificate.proposedName(certificate, CertificateFormat.DER))
                .hasSize(80 + ".der".length());
    }
}

package org.sealwright.crypto.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.writing.CertificateFormat;
import org.sealwright.crypto.Corpus;
import org.sealwright.crypto.certificate.BouncyDecoder;

/// What is written is read back with the JDK's own parser.
class BouncyWriterTest {
    private final BouncyWriter writer = new BouncyWriter();
    private final List<Certificate> chain = new ArrayList<>();

    @BeforeEach
    void readAChain() throws Exception {
        for (String name : List.of("alice", "inter-rsa", "root-rsa")) {
            chain.add(new BouncyDecoder().decode(Corpus.bytes("certs", "pki/" + name + ".crt")));
        }
    }

    @Test
    void pemHasSixtyFourColumnsAndTheFirstCertificateOnly() throws Exception {
        String text = new String(writer.write(CertificateFormat.PEM, chain), StandardCharsets.US_ASCII);

        assertThat(text).startsWith("-----BEGIN CERTIFICATE-----\n").endsWith("\n-----END CERTIFICATE-----\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= 64).anyMatch(line -> line.length() == 64);
        assertThat(text).doesNotContain("\r");
        assertThat(readBack(CertificateFormat.PEM)).containsExactly(encoded(0));
    }

    @Test
    void derIsTheCertificateItself() {
        assertThat(writer.write(CertificateFormat.DER, chain)).isEqualTo(encoded(0));
    }

    @Test
    void chainsKeepTheirOrder() throws Exception {
        assertThat(readBack(CertificateFormat.PEM_CHAIN)).containsExactly(encoded(0), encoded(1), encoded(2));
        assertThat(readBack(CertificateFormat.PKCS7)).containsExactly(encoded(0), encoded(1), encoded(2));
    }

    @Test
    void nothingCannotBeWritten() {
        assertThatThrownBy(() -> writer.write(CertificateFormat.PEM, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] encoded(int index) {
        return chain.get(index).encoded().toByteArray();
    }

    private List<byte[]> readBack(CertificateFormat format) throws Exception {
        var certificates = new ArrayList<byte[]>();
        for (var certificate : CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(writer.write(format, chain)))) {
            certificates.add(certificate.getEncoded());
        }
        return certificates;
    }
}

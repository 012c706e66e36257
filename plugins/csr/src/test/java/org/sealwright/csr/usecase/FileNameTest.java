package org.sealwright.csr.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @Test
    void theProposalNamesTheAddressAndNoFolder() {
        assertThat(FileName.proposal("anna@example.com")).isEqualTo("CSR-anna@example.com.txt");
        assertThat(FileName.proposal("../../etc/pass\\wd\0")).isEqualTo("CSR-.._.._etc_pass_wd_.txt");
        assertThat(FileName.proposal("gpj\u202Eexe\uD800<b>")).isEqualTo("CSR-gpj_exe__b_.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna.csr", "CSR Größe.TXT", "a.b.pem"})
    void aNameUsedBeforeIsProposedAgain(String name) {
        assertThat(FileName.isHarmless(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                ".txt",
                "evil.desktop",
                "evil.exe",
                "gpj\u202Etxt.csr",
                "two\nlines.csr",
                "\u001b[2J.csr"
            })
    void aNameThatHidesSomethingIsNot(String name) {
        assertThat(FileName.isHarmless(name)).isFalse();
    }
}

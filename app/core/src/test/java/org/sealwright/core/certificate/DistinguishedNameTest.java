package org.sealwright.core.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.DistinguishedName.Attribute;

class DistinguishedNameTest {
    @Test
    void theMostSpecificAttributeComesFirstWithEscapes() {
        var name = new DistinguishedName(
                Der.of(new byte[0]),
                List.of(
                        new Attribute(DistinguishedName.COUNTRY, "C", "DE"),
                        new Attribute(DistinguishedName.ORGANIZATION, "O", " Clinic, North+South "),
                        new Attribute(DistinguishedName.COMMON_NAME, "CN", "#Anna")));
        assertThat(name).hasToString("CN=\\#Anna,O=\\ Clinic\\, North\\+South\\ ,C=DE");
    }

    @Test
    void ofSeveralCommonNamesTheLastCounts() {
        var name = new DistinguishedName(
                Der.of(new byte[0]),
                List.of(
                        new Attribute(DistinguishedName.COMMON_NAME, "CN", "general"),
                        new Attribute(DistinguishedName.COMMON_NAME, "CN", "specific")));
        assertThat(name.commonName()).contains("specific");
    }
}

package org.sealwright.csr.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateFileTest {
    private static Properties withPurpose(String oid) {
        var properties = new Properties();
        properties.setProperty("title", "Clinic");
        properties.setProperty("purposes", oid);
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3.6.1.5.5.7.3.4", "0.39", "1.0.8571", "2.999.1", "2.5.29.37.0"})
    void anObjectIdentifierIsTaken(String oid) {
        assertThat(TemplateFile.read(withPurpose(oid), "clinic").purposes()).containsExactly(oid);
    }

    /// Below 0 and 1 there are forty numbers each (X.660): others cannot be encoded.
    @ParameterizedTest
    @ValueSource(strings = {"1.99.3", "0.40", "3.1", "1", "1.2.", "1.02", "2.5.007", "1.2.9999999999999999999", "mail"})
    void whatCannotBeEncodedIsRefusedWhenTheTemplateIsRead(String oid) {
        assertThatThrownBy(() -> TemplateFile.read(withPurpose(oid), "clinic"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(oid);
    }
}

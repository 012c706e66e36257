package org.sealwright.nss.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names of columns, signatures and objects.
class NamesTest {

    @ParameterizedTest
    @CsvSource({"a0, 0", "a3, 3", "a11, 11", "a102, 102", "ace534352, ce534352", "ad5a0db00, d5a0db00"})
    void columnsAreNamedByTheirAttribute(String column, String type) {
        var attribute = new Attribute(Integer.parseUnsignedInt(type, 16));
        assertThat(attribute.column()).isEqualTo(column);
        assertThat(Attribute.ofColumn(column)).contains(attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "a", "a00", "a011", "aG", "A1", "a1 ", "a1, a2", "a123456789", "a1) --", "rowid"})
    void noOtherColumnNameIsEverUsed(String column) {
        assertThat(Attribute.ofColumn(column)).isEmpty();
    }

    @Test
    void signaturesAreNamedByFileNumberAndAttribute() {
        var id = new ObjectId(Part.KEYS, 0x33869ffe);
        var name = new SignatureName(id, Attribute.VALUE);
        assertThat(name).hasToString("sig_key_33869ffe_00000011");
        assertThat(name.misfiled()).hasToString("sig_key_f3869ffe_00000011");
        assertThat(name.misfiled().properlyFiled()).isEqualTo(name);
        assertThat(SignatureName.parse("sig_key_33869ffe_00000011")).contains(name);
        assertThat(new SignatureName(new ObjectId(Part.CERTIFICATES, 1), Attribute.NSS_TRUST_EMAIL))
                .hasToString("sig_cert_00000001_ce53635b");
        assertThat(SignatureName.parse("sig_key_33869FFE_00000011")).isEmpty();
        assertThat(SignatureName.parse("password")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 0x4000_0000, Integer.MIN_VALUE})
    void objectNumbersOutsideTheRangeDoNotExist(int number) {
        assertThatThrownBy(() -> new ObjectId(Part.KEYS, number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesOfObjectsShowNoControlOrDirectionCharacters() {
        var label = "evil\u202Egpj.exe\n\u0007".getBytes(StandardCharsets.UTF_8);
        var row = new ObjectRow(
                new ObjectId(Part.CERTIFICATES, 5),
                Map.of(Attribute.CLASS, ObjectClass.CERTIFICATE.stored(), Attribute.LABEL, label));
        assertThat(Description.of(row)).isEqualTo("certificate \"evil?gpj.exe??\" (cert9.db object 00000005)");
    }

    @Test
    void anEmptyValueIsNotAnAbsentOne() {
        assertThat(StoredValue.bytes(new byte[0])).containsExactly(0xa5, 0x00, 0x5a);
        assertThat(StoredValue.plain(StoredValue.empty())).isEmpty();
        assertThat(StoredValue.text("ä")).containsExactly(0xc3, 0xa4);
        assertThat(StoredValue.ulong(0xce534352)).containsExactly(0xce, 0x53, 0x43, 0x52);
        assertThat(StoredValue.ulong(new byte[8])).isEmpty();
    }
}

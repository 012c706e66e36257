package org.sealwright.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HexGroupsTest {
    @Test
    void afterEachEighthByteIsASpace() {
        assertThat(HexGroups.of("00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:01"))
                .isEqualTo("00:11:22:33:44:55:66:77 88:99:AA:BB:CC:DD:EE:FF 01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10:04", "00:11:22:33:44:55:66:77", "at 10:04:05", "00:11:22:33:44:55:66:77:8", "2001:db8::1"
            })
    void whatIsShortOrNoRowOfBytesStays(String text) {
        assertThat(HexGroups.of(text)).isEqualTo(text);
    }
}

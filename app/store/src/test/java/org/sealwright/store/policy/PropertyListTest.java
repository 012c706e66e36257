package org.sealwright.store.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.policy.PolicySource;

class PropertyListTest {
    /// Written by Python's plistlib.
    private static final String BINARY =
            "YnBsaXN0MDDXAQIDBAUGBwgJCgsQExRbUGF5bG9hZFVVSURfEA9uZXR3b3JrLmFsbG93ZWRfEBFvcmdhbmlzYXRp"
                    + "b24ubmFtZVtyZWNvbW1lbmRlZF8QE3JlcXVlc3QuYWxsb3dlZEtleXNfEBhzZWN1cml0eS5hdXRvTG9ja01pbnV0"
                    + "ZXNfECFzZWN1cml0eS5wcmltYXJ5UGFzc3dvcmQucmVxdWlyZWRReAhuAE0A/ABsAGwAZQByACAAJgAgAFMA9gBo"
                    + "AG4AZdIMDQ4PXxAYY2VydGlmaWNhdGVzLnJlbmV3YWxEYXlzXHdpbmRvdy50aGVtZREBLFREQVJLohESWHJzYS0z"
                    + "MDcyVXAtMjU2EAUJAAgAFwAjADUASQBVAGsAhgCqAKwArQDKAM8A6gD3APoA/wECAQsBEQETAAAAAAAAAgEAAAAA"
                    + "AAAAFQAAAAAAAAAAAAAAAAAAARQ=";

    private static final Map<String, String> MANDATORY = Map.of(
            "security.autoLockMinutes", "5",
            "network.allowed", "false",
            "security.primaryPassword.required", "true",
            "organisation.name", "Müller & Söhne",
            "request.allowedKeys", "rsa-3072\np-256\n");

    @Test
    void theBinaryFormIsRead() {
        var source = PolicyFile.source("plist", Base64.getDecoder().decode(BINARY));
        assertThat(source.faults()).isEmpty();
        assertThat(source.mandatory()).isEqualTo(MANDATORY);
        assertThat(source.recommended()).isEqualTo(Map.of("window.theme", "DARK", "certificates.renewalDays", "300"));
    }

    @Test
    void theXmlFormSaysTheSame() {
        var source = xml("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>PayloadUUID</key><string>x</string>
                  <key>security.autoLockMinutes</key><integer>5</integer>
                  <key>network.allowed</key><false/>
                  <key>security.primaryPassword.required</key><true/>
                  <key>organisation.name</key><string>Müller &amp; Söhne</string>
                  <key>request.allowedKeys</key><array><string>rsa-3072</string><string>p-256</string></array>
                  <key>recommended</key><dict><key>window.theme</key><string>DARK</string></dict>
                </dict>
                </plist>
                """);
        assertThat(source.faults()).isEmpty();
        assertThat(source.mandatory()).isEqualTo(MANDATORY);
        assertThat(source.recommended()).isEqualTo(Map.of("window.theme", "DARK"));
    }

    @Test
    void nothingOutsideIsReached() {
        assertThat(xml("<!DOCTYPE plist [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                                + "<plist><dict><key>a</key><string>&x;</string></dict></plist>")
                        .broken())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<plist>",
                "<plist><dict><key>a</key><true/><key>a</key><false/></dict></plist>",
                "<plist><string>a</string></plist>",
                "<plist><dict><key>a</key></dict></plist>",
                "<plist><dict><string>a</string><true/></dict></plist>",
                "<plist><dict><key>a</key><integer>x</integer></dict></plist>",
                "<plist><dict><key>a</key><nil/></dict></plist>",
                "<plist><dict><key>recommended</key><true/></dict></plist>",
                "bplist00",
                "bplist00aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void whatIsNotUnderstoodIsBroken(String text) {
        assertThat(xml(text).broken()).isTrue();
    }

    @Test
    void aKeyThatStandsTwiceInTheBinaryFormIsAFault() {
        // One dictionary, whose two keys are the same text "a", and true.
        var twice = ByteBuffer.allocate(51)
                .put("bplist00".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {(byte) 0xD2, 1, 1, 2, 2, 0x51, 'a', 0x09})
                .put(new byte[] {8, 13, 15})
                .put(new byte[] {0, 0, 0, 0, 0, 0, 1, 1})
                .putLong(3)
                .putLong(0)
                .putLong(16);
        assertThat(PolicyFile.source("plist", twice.array()).broken()).isTrue();
        // The same with one key.
        twice.put(8, new byte[] {(byte) 0xD1, 1, 2, 0, 0});
        assertThat(PolicyFile.source("plist", twice.array()).mandatory()).isEqualTo(Map.of("a", "true"));
    }

    @Test
    void whatNestsTooDeepIsBroken() {
        var deep = "<array>".repeat(40) + "</array>".repeat(40);
        assertThat(xml("<plist><dict><key>a</key>" + deep + "</dict></plist>").broken())
                .isTrue();
    }

    @Test
    void noDamageInTheBinaryFormDoesMoreThanBreakIt() {
        var good = Base64.getDecoder().decode(BINARY);
        for (int at = 0; at < good.length; at++) {
            for (int value : new int[] {0, 0xFF, good[at] + 1}) {
                var bad = good.clone();
                bad[at] = (byte) value;
                assertThat(PolicyFile.source("plist", bad).place()).isEqualTo("plist");
            }
            assertThat(PolicyFile.source("plist", Arrays.copyOf(good, at)).broken())
                    .isTrue();
        }
    }

    /// An array of 40,000 references to one text of 600,000 characters would be 24 GB.
    @Test
    void oneTextThatIsPointedToOverAndOverIsBroken() {
        int length = 600_000;
        int references = 40_000;
        var file = ByteBuffer.allocate(2_000_000);
        file.put("bplist00".getBytes(StandardCharsets.US_ASCII));
        int dictionary = file.position();
        file.put((byte) 0xD1).put((byte) 1).put((byte) 2);
        int key = file.position();
        file.put((byte) 0x51).put((byte) 'a');
        int array = file.position();
        file.put((byte) 0xAF).put((byte) 0x12).putInt(references);
        for (int i = 0; i < references; i++) {
            file.put((byte) 3);
        }
        int text = file.position();
        file.put((byte) 0x5F).put((byte) 0x12).putInt(length).put(new byte[length]);
        int table = file.position();
        file.putInt(dictionary).putInt(key).putInt(array).putInt(text);
        file.put(new byte[6]).put((byte) 4).put((byte) 1).putLong(4).putLong(0).putLong(table);
        var bytes = Arrays.copyOf(file.array(), file.position());
        assertThat(PolicyFile.source("plist", bytes).broken()).isTrue();
    }

    private static PolicySource xml(String text) {
        return PolicyFile.source("plist", text.getBytes(StandardCharsets.UTF_8));
    }
}

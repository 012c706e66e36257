package org.sealwright.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTargetTest {
    @Test
    void nothingIsNoTarget() {
        assertThat(AuditTarget.of(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/var/log/sealwright.log", "~/sealwright.log", "C:\\ProgramData\\a.log", "\\\\server\\d$\\a.log"
            })
    void aFileOfAnySystemIsOne(String path) {
        assertThat(AuditTarget.of(path)).contains(new AuditTarget.InFile(path));
    }

    @Test
    void aLogServerIsNamedWithItsPort() {
        assertThat(AuditTarget.of("syslog:log.example.org:514"))
                .contains(new AuditTarget.Server("log.example.org", 514, false));
        assertThat(AuditTarget.of("syslog+udp:10.0.0.1:514")).contains(new AuditTarget.Server("10.0.0.1", 514, false));
        assertThat(AuditTarget.of("syslog+tcp:[2001:db8::1]:601"))
                .contains(new AuditTarget.Server("2001:db8::1", 601, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "syslog:host",
                "syslog:host:0",
                "syslog:host:70000",
                "syslog+tls:host:1",
                "syslog:a b:1",
                "relative.log",
                "$HOME/a.log",
                "/var/log/"
            })
    void whatIsNeitherFileNorServerIsNotUnderstood(String text) {
        assertThatThrownBy(() -> AuditRules.TARGET.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsStrictSideIsTaken() {
        assertThat(AuditRules.TARGET.strict().map(AuditRules.TARGET::read).flatMap(AuditTarget::of))
                .isEqualTo(Optional.of(new AuditTarget.Unknown()));
    }
}

package org.sealwright.crypto.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sealwright.crypto.asn1.Malformed;

class ConstrainedNamesTest {
    @Test
    void anAddressIsHeldAgainstMailboxHostAndDomain() throws Malformed {
        assertThat(ConstrainedNames.mailIn("anna@Clinic.example", "clinic.example"))
                .isTrue();
        assertThat(ConstrainedNames.mailIn("anna@a.clinic.example", "clinic.example"))
                .isFalse();
        assertThat(ConstrainedNames.mailIn("anna@a.clinic.example", ".clinic.example"))
                .isTrue();
        assertThat(ConstrainedNames.mailIn("anna@clinic.example", "ben@clinic.example"))
                .isFalse();
    }

    /// A pattern held against names of any length would run out of stack before anything is verified.
    @Test
    void namesOfAnyLengthAreRefusedAndNothingElseHappens() {
        var longMailbox = "a.".repeat(100_000) + "a@clinic.example";
        var longHost = "anna@" + "a.".repeat(100_000) + "example";
        assertThatThrownBy(() -> ConstrainedNames.mailIn(longMailbox, "clinic.example"))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> ConstrainedNames.mailIn(longHost, "clinic.example"))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> ConstrainedNames.hostBelow("a.".repeat(100_000) + "example", "clinic.example"))
                .isInstanceOf(Malformed.class);
    }
}

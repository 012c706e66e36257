package org.sealwright.accounts.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.testkit.FakeAccounts;

class ExpiryCalendarTest {
    private static final Path FILE = Path.of("/fake-folder/certificates.ics");

    private final Surroundings here = new Surroundings();

    @Test
    void eachCertificateInUseIsOneDayWithAReminder() throws Exception {
        here.accounts.with(
                FakeAccounts.identity("id1", "anna@example.org"), FakeAccounts.identity("id2", "anna@example.org"));
        var anna = here.own("Anna\\; Ärztin\\, Dr. \\\\ with a rather long name", "anna@example.org", "2027-06-01");
        here.uses("id1", anna);
        here.uses("id2", anna);
        here.own("Not in use", "anna@example.org", "2027-01-01");
        here.settings.set(CommonSettings.RENEWAL_DAYS, 45);
        var written = here.calendar.write(FILE, false, new Words());
        assertThat(written).containsExactly(anna.certificate());
        var text = new String(here.files.written().get(FILE), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20270601\r\n", "DTSTAMP:20261122T120000Z\r\n", "TRIGGER:-P45D\r\n")
                .containsOnlyOnce("BEGIN:VEVENT");
        assertThat(text.split("\r\n", -1)).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(Arrays.stream(text.replace("\r\n ", "").split("\r\n", -1)))
                .contains("SUMMARY:Anna\\; Ärztin\\, Dr. \\\\ with a rather long name ends\\, which is more than fits"
                        + " into one line");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void withoutCertificatesThereIsNoCalendar() throws Exception {
        assertThat(here.calendar.write(FILE, false, new Words())).isEmpty();
        assertThat(here.files.written()).isEmpty();
    }

    private static final class Words implements ExpiryCalendar.Wording {
        @Override
        public String title(Certificate certificate) {
            return certificate.displayName() + " ends, which is more than fits into one line";
        }

        @Override
        public String advice(Certificate certificate) {
            return "Renew it";
        }
    }
}

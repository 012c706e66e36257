package org.sealwright.trust.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.problem.ServerUnreachable;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.ServerCertificates.Greeting;
import org.sealwright.core.trust.ServerException;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.trust.usecase.FetchServerCertificate.Fault;
import org.sealwright.trust.usecase.FetchServerCertificate.Presented;

/// Addresses, certificates of servers, exceptions and decisions.
class ServersTest {
    private final Office office = new Office();
    private final Identity root = office.maker.root("Root");
    private final Identity mail = office.maker.person("mail.example.org", "", root);

    @ParameterizedTest
    @CsvSource({
        "mail.example.org:993, mail.example.org:993",
        "Mail.Example.ORG:993, mail.example.org:993",
        "https://example.org, example.org:443",
        "https://example.org:8443/, example.org:8443",
        "[::1]:993, [::1]:993",
        "127.0.0.1:25, 127.0.0.1:25",
        "bücher.example:993, xn--bcher-kva.example:993",
    })
    void addressesAreReadAsPeopleWriteThem(String written, String meant) {
        assertThat(ServerAddress.of(written)).map(ServerAddress::toString).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":993", "mail example:993", "a:0", "a:65536", "a:b", "a:1:2", "ftp://a", "a/b\t:1"})
    void othersAreNone(String written) {
        assertThat(ServerAddress.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"993, TLS", "143, IMAP", "25, SMTP", "587, SMTP", "110, POP3", "389, LDAP", "443, TLS"})
    void thePortTellsHowAServerUsuallyBegins(int port, Greeting greeting) {
        assertThat(new ServerAddress("a", port).usualGreeting()).isEqualTo(greeting);
    }

    private Presented fetch(String host) throws Exception {
        office.servers.at(host, 993, mail.certificate(), root.certificate());
        return office.fetch.fetch(new ServerAddress(host, 993), Greeting.TLS, Progress.none());
    }

    @Test
    void aCertificateUnderATrustedRootForThisServerHasNoFault() throws Exception {
        office.trusting(root, Office.SITES);
        assertThat(fetch("mail.example.org").faults()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        assertThat(fetch("mail.example.org").faults()).containsExactly(Fault.UNKNOWN_IDENTITY);
        office.trusting(root, Office.MAIL);
        assertThat(fetch("imap.example.org").faults())
                .containsExactlyInAnyOrder(Fault.UNKNOWN_IDENTITY, Fault.WRONG_SITE);
        assertThatThrownBy(() -> office.fetch.fetch(new ServerAddress("nobody", 993), Greeting.TLS, Progress.none()))
                .isInstanceOf(ServerUnreachable.class);
    }

    @Test
    void anExceptionIsForExactlyThisCertificate() throws Exception {
        var exception = fetch("imap.example.org").exception();
        assertThat(exception)
                .isEqualTo(new ServerException(
                        "imap.example.org", 993, mail.certificate().sha256().colons()));
        assertThat(office.exceptions.add(List.of(exception), Progress.none())).containsExactly(exception);
        assertThat(office.exceptions.add(List.of(exception), Progress.none())).isEmpty();
        assertThat(office.exceptions.list()).containsExactly(exception);
        assertThat(office.exceptions.delete(List.of(exception), Progress.none()).exceptions())
                .containsExactly(exception);
        assertThat(office.audit.events())
                .extracting(AuditEvent::action)
                .containsExactly(AuditEvent.Action.EXCEPTION_ADDED, AuditEvent.Action.EXCEPTION_DELETED);
    }

    @Test
    void whileThunderbirdRunsTheListsStay() {
        var exception = new ServerException("a", 1, mail.certificate().sha256().colons());
        office.profiles.exceptions(exception).inUse(true);
        assertThatThrownBy(() -> office.exceptions.delete(List.of(exception), Progress.none()))
                .isInstanceOf(ProfileInUse.class);
        assertThat(office.audit.events()).isEmpty();
    }

    @Test
    void decisionsNameTheirCertificateAndAreForgotten() throws Exception {
        office.with(mail);
        var chosen = new AuthenticationDecision(
                "a.example", Optional.of(DatabaseKey.of(mail.certificate()).base64()));
        var gone = new AuthenticationDecision("b.example", Optional.of("AAAA"));
        var none = new AuthenticationDecision("c.example", Optional.empty());
        office.profiles.decisions(chosen, gone, none);
        assertThat(office.decisions.list())
                .extracting(ChangeDecisions.Listed::word)
                .containsExactly("chosen", "gone", "none");
        office.decisions.delete(List.of(gone), Progress.none());
        assertThat(office.decisions.list()).hasSize(2);
        assertThat(office.audit.events().getLast().facts()).containsEntry("host", "b.example");
    }
}

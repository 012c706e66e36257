package org.sealwright.accounts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.accounts.usecase.Surroundings;
import org.sealwright.accounts.words.TrialWords;
import org.sealwright.core.account.Account;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Identity.LockedBy;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.account.IdentitySetting;
import org.sealwright.core.account.IdentitySettings;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.testkit.Commands;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.FakeTerminal;
import picocli.CommandLine;

class AccountsCommandTest {
    private final Surroundings here = new Surroundings();
    private final StringWriter help = new StringWriter();
    private FakeTerminal terminal = new FakeTerminal();

    @BeforeEach
    void anna() {
        here.accounts.with(FakeAccounts.identity("id1", "anna@example.org"));
    }

    @Test
    void listAnswersWithEveryNamedKey() throws Exception {
        var stored = here.own("Anna", "anna@example.org", "2030-01-01");
        choose(CertificateUse.SIGNING, CertificateChoice.of(stored.certificate()));
        assertThat(run("list")).isZero();
        var identity = identities().getFirst();
        assertThat(identity.keySet())
                .containsExactly(
                        "id",
                        "account",
                        "email",
                        "name",
                        "signing",
                        "encryption",
                        "sign",
                        "encrypt",
                        "drafts",
                        "prefer",
                        "attention",
                        "kept",
                        "locked");
        assertThat(identity)
                .containsEntry("id", "id1")
                .containsEntry("account", "Mail")
                .containsEntry("email", "anna@example.org")
                .containsEntry("encryption", null)
                .containsEntry("sign", "never")
                .containsEntry("encrypt", "never")
                .containsEntry("locked", List.of());
        assertThat(signing())
                .containsEntry("sha256", stored.certificate().sha256().hex())
                .containsEntry("serial", stored.certificate().serial().hex())
                .containsEntry("name", "Anna")
                .containsEntry("resolves", true)
                .containsEntry("not_after", "2030-01-01T00:00:00Z")
                .containsEntry("fits", true)
                .containsEntry("reasons", List.of())
                .containsEntry("candidate", null);
        assertThat(terminal.table().rows().getFirst())
                .containsExactly(
                        "id1", "anna@example.org", "Mail", "«Anna», expires on January 1, 2030", "–", "never", "never");
    }

    @Test
    void whatIsNotRightIsSaidWithWhatToChoose() throws Exception {
        var old = here.own("Old", "anna@example.org", "2026-01-01");
        var good = here.own("New", "anna@example.org", "2030-01-01");
        choose(CertificateUse.SIGNING, CertificateChoice.of(old.certificate()));
        choose(CertificateUse.ENCRYPTION, new CertificateChoice("Gone", Optional.of(new DatabaseKey("AAAA"))));
        assertThat(run("list")).isZero();
        assertThat(signing())
                .containsEntry("resolves", true)
                .containsEntry("fits", false)
                .containsEntry("reasons", List.of("expired"))
                .containsEntry("candidate", good.certificate().sha256().hex());
        assertThat(terminal.said())
                .containsExactly(
                        "anna@example.org: messages cannot be signed with «Old»: it has expired."
                                + " You could choose «New», expires on January 1, 2030.",
                        "anna@example.org: the certificate «Gone» chosen for encryption is not found."
                                + " You could choose «New», expires on January 1, 2030.");
        assertThat(terminal.table().rows().getFirst()).contains("«Gone», not in this profile");
    }

    @Test
    void aNewerCertificateAndAMissingChoiceAreSaid() throws Exception {
        var old = here.own("Old", "anna@example.org", "2027-06-01");
        here.own("New", "anna@example.org", "2030-01-01");
        choose(CertificateUse.SIGNING, CertificateChoice.of(old.certificate()));
        run("list");
        assertThat(signing()).containsEntry("fits", true);
        assertThat(terminal.said())
                .anyMatch(text -> text.startsWith(
                        "anna@example.org: the certificate chosen for signing is not the newest. You could"))
                .anyMatch(text ->
                        text.startsWith("anna@example.org: no certificate for encryption is chosen. You could"));
    }

    @Test
    void withNothingToChooseFromNothingIsProposed() {
        run("list");
        assertThat(terminal.said()).isEmpty();
    }

    @Test
    void locksAreNamed() {
        here.accounts.with(new Identity(
                "id2",
                new Account("account2", "Work"),
                "work@example.org",
                "W",
                true,
                IdentitySettings.DEFAULTS,
                false,
                Map.of(IdentitySetting.SIGN, LockedBy.USER_JS, IdentitySetting.SIGNING, LockedBy.POLICY)));
        run("list");
        assertThat(identities().getLast()).containsEntry("locked", List.of("signing", "sign"));
    }

    @Test
    void aProfileWithoutIdentitiesSaysSo() throws Exception {
        here.accounts.remove(here.profile.profile(), "id1");
        assertThat(run("list")).isZero();
        assertThat(terminal.said()).containsExactly("This profile has no mail identities.");
        terminal = new FakeTerminal().withJson();
        assertThat(run("list")).isZero();
        assertThat(identities()).isEmpty();
    }

    @Test
    void setChangesEverythingAtOnceAndAnswersWithTheIdentity() {
        var stored = here.own("Anna", "anna@example.org", "2030-01-01");
        assertThat(run(
                        "set",
                        "anna@example.org",
                        "--signing",
                        fingerprint(stored),
                        "--encryption",
                        fingerprint(stored),
                        "--sign",
                        "always",
                        "--encrypt",
                        "never"))
                .isZero();
        assertThat(identities().getFirst()).containsEntry("sign", "always").containsEntry("encrypt", "never");
        assertThat(signing())
                .containsEntry("sha256", stored.certificate().sha256().hex());
        assertThat(here.accounts.changes()).hasSize(1);
        assertThat(terminal.said()).isEmpty();
    }

    @Test
    void aChoiceForOneUseRemindsOfTheOther() {
        var stored = here.own("Anna", "anna@example.org", "2030-01-01");
        assertThat(run("set", "id1", "--signing", fingerprint(stored))).isZero();
        assertThat(terminal.said()).anyMatch(text -> text.contains("only one of signing and encryption"));
    }

    @Test
    void aCertificateWithoutAddressIsUsedWithAWarning() {
        here.own("Role", "", "2030-01-01");
        assertThat(run("set", "id1", "--signing", "Role")).isZero();
        assertThat(terminal.warned())
                .containsExactly("«Role» is used all the same, though it names no e-mail address.");
    }

    @Test
    void refusalsHaveTheirExitCodes() {
        here.own("Old", "anna@example.org", "2026-01-01");
        here.own("Anna", "anna@example.org", "2030-01-01");
        assertThat(run("set", "id1", "--signing", "Old")).isEqualTo(1);
        assertThat(run("set", "id1", "--sign", "always")).isEqualTo(1);
        assertThat(run("set", "id9", "--sign", "always")).isEqualTo(4);
        assertThat(run("set", "id1", "--signing", "nobody")).isEqualTo(4);
        assertThat(run("set", "id1", "--sign", "sometimes")).isEqualTo(2);
        assertThat(run("set", "id1")).isEqualTo(2);
        assertThat(run("set")).isEqualTo(2);
        here.profiles.inUse(true);
        assertThat(run("set", "id1", "--signing", "Anna")).isEqualTo(6);
        assertThat(here.accounts.changes()).isEmpty();
    }

    @Test
    void theOwnListIsKept() {
        assertThat(run("add", "info@example.org", "--name", "Info")).isZero();
        assertThat(identities().getFirst())
                .containsEntry("email", "info@example.org")
                .containsEntry("name", "Info");
        assertThat(run("rename", "info@example.org", "--email", "office@exämple.org"))
                .isZero();
        assertThat(identities().getFirst())
                .containsEntry("email", "office@xn--exmple-cua.org")
                .containsEntry("name", "Info");
        assertThat(run("remove", "office@xn--exmple-cua.org")).isZero();
        assertThat(terminal.said())
                .containsExactly("office@xn--exmple-cua.org is no longer in the list."
                        + " Its certificates stay where they are.");
        terminal = new FakeTerminal().withJson();
        assertThat(run("remove", "id1")).isZero();
        assertThat(identities()).isEmpty();
    }

    @Test
    void draftsAndTechnologyAreSetAndShown() {
        assertThat(run("set", "id1", "--drafts", "never", "--prefer", "openpgp"))
                .isZero();
        assertThat(identities().getFirst()).containsEntry("drafts", "never").containsEntry("prefer", "openpgp");
        assertThat(run("set", "id1", "--prefer", "pgp")).isEqualTo(2);
    }

    @Test
    void aCheckEndsWithOneWhenSomethingNeedsAttention() throws Exception {
        assertThat(run("list", "--check")).isZero();
        var ends = here.own("Ends", "anna@example.org", "2027-01-10");
        assertThat(run("list", "--check")).isZero();
        here.uses("id1", ends);
        assertThat(run("list", "--check")).isEqualTo(8);
        assertThat(run("list")).isZero();
        assertThat(identities().getFirst()).containsEntry("attention", true);
        assertThat(terminal.said())
                .anyMatch(text -> text.equals(
                        "anna@example.org: «Ends», expires on January 10, 2027 (in 49 days)." + " Renew it now."));
        here.settings.set(CommonSettings.RENEWAL_DAYS, 30);
        assertThat(run("list", "--check")).isZero();
    }

    @Test
    void whatIsNotTrustedIsNotSwitchedToUnlessItIsWanted() throws Exception {
        var old = here.own("Old", "anna@example.org", "2027-01-10");
        here.uses("id1", old);
        var fresh = here.own("New", "anna@example.org", "2029-01-10");
        here.verdicts.decide(
                fresh.certificate(),
                Purpose.SIGN,
                new Verdict.Bad(new Reason.Distrusted(fresh.certificate()), List.of()));
        assertThat(run("renew")).isEqualTo(8);
        assertThat(terminal.warned())
                .anyMatch(text -> text.startsWith("anna@example.org, signing, stays as it is. The new certificate «New»"
                        + " is not trusted for e-mail. "))
                .endsWith("With --use-anyway they are switched all the same.");
        run("list");
        assertThat(signing()).containsEntry("sha256", fingerprint(old));
        assertThat(run("renew", "--use-anyway")).isZero();
        assertThat(terminal.warned())
                .singleElement()
                .asString()
                .startsWith("The new certificate «New» is not trusted for e-mail. ");
        run("list");
        assertThat(signing()).containsEntry("sha256", fingerprint(fresh));
    }

    @Test
    void aCertificateThatIsNotTrustedNeedsAttention() throws Exception {
        here.uses("id1", here.own("Anna", "anna@example.org", "2030-01-01"));
        assertThat(run("list", "--check")).isZero();
        assertThat(verdict()).containsEntry("ok", true);
        here.losesTheAuthority();
        assertThat(run("list", "--check")).isEqualTo(8);
        assertThat(verdict()).containsEntry("ok", false).containsEntry("reason", "issuer-missing");
        assertThat(terminal.said())
                .anyMatch(text -> text.startsWith("anna@example.org: others cannot encrypt to «Anna». "));
    }

    @SuppressWarnings("unchecked") // the document is made of maps and lists only
    private Map<String, Object> verdict() {
        return (Map<String, Object>) Objects.requireNonNull(signing().get("verdict"));
    }

    @Test
    void everythingIsSwitchedToTheNewCertificateInOneStep() throws Exception {
        here.accounts.with(FakeAccounts.identity("id2", "anna@example.org"));
        var old = here.own("Old", "anna@example.org", "2027-01-10");
        here.uses("id1", old);
        here.uses("id2", old);
        var fresh = here.own("New", "anna@example.org", "2029-01-10");
        int before = here.accounts.changes().size();
        assertThat(run("renew", "--dry-run")).isZero();
        assertThat(terminal.said())
                .contains(
                        "anna@example.org, signing: «Old» → «New», expires on January 10, 2029",
                        "2 addresses would be switched. Nothing was changed.");
        assertThat(here.accounts.changes()).hasSize(before);
        assertThat(run("renew")).isZero();
        assertThat(here.accounts.changes()).hasSize(before + 1);
        assertThat(terminal.said())
                .contains(
                        "2 addresses use the new certificate now.",
                        "Kept to read old mail: «Old», expires on January 10, 2027 (in 49 days).");
        run("list", "--check");
        assertThat(identities().getLast())
                .containsEntry("attention", false)
                .containsEntry("kept", List.of(fingerprint(old)));
        assertThat(signing()).containsEntry("sha256", fingerprint(fresh));
        assertThat(run("renew")).isZero();
        assertThat(terminal.said()).singleElement().asString().startsWith("There is nothing to switch");
    }

    @Test
    void withoutANewCertificateTheRequestIsSaid() throws Exception {
        var old = here.own("Old", "anna@example.org", "2027-01-10");
        here.uses("id1", old);
        assertThat(run("renew")).isEqualTo(8);
        assertThat(terminal.warned())
                .containsExactly(
                        "«Old», expires on January 10, 2027 (in 49 days) has to be renewed. Used by:"
                                + " anna@example.org.",
                        "Ask for a new one with: sealwright requests create --from "
                                + fingerprint(old).substring(0, 16) + " --out FILE");
        terminal = new FakeTerminal().withJson();
        assertThat(run("renew", "anna@example.org")).isEqualTo(8);
        assertThat(terminal.document()).containsOnlyKeys("dry_run", "switched", "left", "kept", "due");
        assertThat(run("renew", "nobody@example.org")).isEqualTo(4);
    }

    @Test
    void aTestShowsEveryStepAndKeepsTheMessages() throws Exception {
        here.uses("id1", here.own("Anna", "anna@example.org", "2030-01-01"));
        assertThat(run("test", "anna@example.org", "--out", "/fake-folder")).isZero();
        assertThat(terminal.table().rows())
                .hasSize(16)
                .startsWith(List.of("in order", "The certificate for signing is in this profile"))
                .endsWith(List.of("in order", "The message can be decrypted again"));
        assertThat(terminal.said())
                .startsWith("Everything works: anna@example.org can sign, and read what is encrypted to it.")
                .hasSize(3);
        assertThat(here.files.written()).hasSize(2);
    }

    @Test
    void aTestThatFailsSaysWhyAndWritesNothing() throws Exception {
        here.uses("id1", here.own("Anna", "anna@example.org", "2030-01-01"));
        here.losesTheAuthority();
        assertThat(run("test", "id1", "--out", "/fake-folder")).isEqualTo(8);
        assertThat(terminal.table().rows())
                .anyMatch(row -> row.getFirst().equals("failed")
                        && row.getLast().startsWith("Its authority is trusted for e-mail: "));
        assertThat(terminal.said())
                .containsExactly("The certificates of anna@example.org do not work yet. Nothing was written.");
        assertThat(here.files.written()).isEmpty();
    }

    @Test
    void theEndsAreWrittenAsACalendar() throws Exception {
        here.uses("id1", here.own("Anna", "anna@example.org", "2030-01-01"));
        assertThat(run("calendar", "--out", "/fake-folder/ends.ics")).isZero();
        assertThat(terminal.said()).containsExactly("The expiry date of one certificate is in /fake-folder/ends.ics.");
        assertThat(run("calendar")).isEqualTo(2);
    }

    @Test
    void theOwnListIsKeptSound() {
        assertThat(run("add", "anna@example.org")).isEqualTo(1);
        assertThat(run("add", "no address")).isEqualTo(2);
        assertThat(run("rename", "id1")).isEqualTo(2);
        assertThat(run("remove", "bob@example.org")).isEqualTo(4);
        here.inThunderbird();
        assertThat(run("add", "bob@example.org")).isEqualTo(1);
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (var command : List.of("list", "set", "renew", "test", "calendar", "add", "rename", "remove")) {
            help.getBuffer().setLength(0);
            assertThat(run(command, "--help")).isZero();
            assertThat(help.toString())
                    .contains("Usage: sealwright accounts " + command)
                    .containsPattern("Examples?:\\R  sealwright")
                    .doesNotContain("accounts." + command);
        }
        help.getBuffer().setLength(0);
        assertThat(run("--help")).isZero();
        assertThat(help.toString()).contains("Commands:", "own profile's identities", "REF is");
    }

    private void choose(CertificateUse use, CertificateChoice choice) throws Problem {
        here.accounts.change(
                here.profile.profile(), List.of(new IdentityChange.Certificate("id1", use, Optional.of(choice))));
    }

    private static String fingerprint(StoredCertificate stored) {
        return stored.certificate().sha256().hex();
    }

    private int run(String... arguments) {
        terminal = terminal.json() ? new FakeTerminal().withJson() : new FakeTerminal();
        var words = here.words(Locale.US);
        var command = Commands.read(new AccountsCommand(
                here.list,
                here.set,
                here.keep,
                new IdentityAnswer(words, terminal),
                new RenewAnswer(here.switches, here.list, words, terminal),
                new TestAnswer(here.attempts, here.prompt, new TrialWords(words), terminal),
                here.calendar,
                words,
                terminal));
        command.getCommandSpec().mixinStandardHelpOptions(true);
        var root = new CommandLine(new Root()).addSubcommand(command);
        root.setOut(new PrintWriter(help, true));
        root.setErr(new PrintWriter(new StringWriter(), true));
        root.setExecutionExceptionHandler((failure, _, _) -> {
            if (failure instanceof Problem known) {
                return known.kind().exitCode();
            }
            throw new AssertionError("a surprise", failure);
        });
        var all = new ArrayList<>(List.of("accounts"));
        all.addAll(List.of(arguments));
        return root.execute(all.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked") // the document is made of maps and lists only
    private List<Map<String, Object>> identities() {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(terminal.document().get("identities"));
    }

    @SuppressWarnings("unchecked") // the document is made of maps and lists only
    private Map<String, Object> signing() {
        return (Map<String, Object>)
                Objects.requireNonNull(identities().getFirst().get("signing"));
    }

    @CommandLine.Command(name = "sealwright")
    private static final class Root {}
}

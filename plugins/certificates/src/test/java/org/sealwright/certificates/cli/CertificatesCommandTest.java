package org.sealwright.certificates.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.certificates.words.ComparisonWords;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.network.RevocationMode;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.NotBackedUp;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.revocation.RevocationStatus.Means;
import org.sealwright.core.revocation.RevocationStatus.Revoked;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.Commands;
import org.sealwright.testkit.FakeNote;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.FakeTerminal;
import picocli.CommandLine;

class CertificatesCommandTest {
    private static final Map<String, Object> GOOD = good();

    private final Surroundings here = new Surroundings();
    private final FakeTerminal terminal = new FakeTerminal();
    private final StringWriter help = new StringWriter();
    private final Identity anna = here.maker.person("Anna", "anna@example.org", here.root);
    private FakePrompt prompt = new FakePrompt();
    private @Nullable Problem problem;

    @Test
    void builtInAuthoritiesAreListedWhenAskedFor() {
        here.storeOwn(anna);
        here.roots.with(
                here.root.certificate(),
                "Mozilla Root",
                new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT));
        assertThat(run("list", "--builtin")).isZero();
        assertThat(certificates()).hasSize(2);
        assertThat(certificates().getLast()).containsEntry("nickname", "Mozilla Root");
        assertThat(terminal.warned()).isEmpty();
    }

    @Test
    void whereNoBuiltInAuthoritiesCanBeReadThatIsSaid() {
        here.storeOwn(anna);
        assertThat(run("list", "--builtin")).isZero();
        assertThat(certificates()).hasSize(1);
        assertThat(terminal.warned()).singleElement().asString().contains("No built-in authorities");
    }

    @Test
    void listAnswersWithEveryNamedKey() {
        here.storeOwn(anna);
        assertThat(run("list")).isZero();
        assertThat(certificates().getFirst().keySet())
                .containsExactly(
                        "sha256",
                        "nickname",
                        "subject",
                        "issuer",
                        "serial",
                        "emails",
                        "not_before",
                        "not_after",
                        "group",
                        "has_private_key",
                        "key",
                        "trust",
                        "origin",
                        "verdicts",
                        "notes");
        assertThat(certificates().getFirst())
                .containsEntry("group", "mine")
                .containsEntry("has_private_key", true)
                .containsEntry("subject", "CN=Anna")
                .containsEntry("not_after", "2036-01-01T00:00:00Z")
                .containsEntry("origin", "from-file")
                .containsEntry("emails", List.of("anna@example.org"));
        assertThat(terminal.table().rows().getFirst()).contains("Anna", "anna@example.org", "mine", "January 1, 2036");
    }

    @Test
    void remarksOfPluginsStandBesideTheirCertificates() {
        var stored = here.storeOwn(anna);
        here.storeOwn(here.maker.person("Berta", "berta@example.org", here.root));
        here.contributedNotes.add(new FakeNote("kept-for-old-mail", "kept to read old mail")
                .on(stored.certificate().sha256())
                .note());
        here.contributedNotes.add(
                new FakeNote("broken", "never shown").failing().note());
        terminal.withJson();
        assertThat(run("list")).isZero();
        assertThat(certificates())
                .extracting(certificate -> certificate.get("notes"))
                .containsExactlyInAnyOrder(List.of("kept-for-old-mail"), List.of());
        assertThat(terminal.warned()).singleElement().asString().contains("prefs.js");
    }

    @Test
    void theDocumentTellsTheVerdicts() {
        here.storeOwn(anna);
        here.store(here.root, new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT));
        var stranger = here.maker.person("Eve", "eve@example.org", here.maker.root("Elsewhere"));
        here.store(stranger);
        terminal.withJson();

        assertThat(run("list")).isZero();

        assertThat(certificates().getFirst()).extracting("verdicts").isEqualTo(Map.of("sign", GOOD, "encrypt", GOOD));
        assertThat(certificates().get(1))
                .extracting("verdicts.sign.reason", "verdicts.sign.certificate")
                .containsExactly(
                        "issuer-missing", stranger.certificate().sha256().hex());
    }

    @Test
    void showSaysInWordsWhyNot() {
        here.storeOwn(anna);
        here.store(here.root);

        assertThat(run("show", "anna@example.org")).isZero();

        assertThat(terminal.table().rows())
                .contains(List.of(
                        "Signing",
                        "No. The chain ends at «Old Root», which is not trusted for mail. "
                                + "If you know and trust «Old Root», set its trust for mail under Authorities."));
    }

    @Test
    void revocationIsNotAskedUnasked() {
        annaIsRevoked();

        assertThat(run("show", "anna@example.org")).isZero();

        assertThat(here.revocations.asked()).isEmpty();
        assertThat(shown().get("revocation")).isNull();
    }

    @Test
    void aRevokedCertificateHasNoGoodVerdict() {
        annaIsRevoked();

        assertThat(run("show", "anna@example.org", "--check-revocation")).isZero();

        assertThat(here.revocations.asked()).containsExactly(anna.certificate());
        assertThat(shown().get("verdicts"))
                .extracting("sign.reason", "encrypt.reason")
                .containsExactly("revoked", "revoked");
        assertThat(terminal.table().rows())
                .contains(List.of(
                        "Revocation", "The authority took «Anna» back on November 1, 2026: its key became known."));
    }

    private void annaIsRevoked() {
        here.storeOwn(anna);
        here.store(here.root, new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT));
        here.revocations.answer(
                anna.certificate(),
                new Revoked(Means.OCSP, Instant.parse("2026-11-01T00:00:00Z"), Optional.of("keyCompromise")));
    }

    @Test
    void anOrganisationMayForbidAskingTheNetwork() {
        here.storeOwn(anna);
        here.settings.managed(NetworkRules.ALLOWED.key(), "false");

        assertThat(run("show", "anna@example.org", "--check-revocation")).isEqualTo(5);
        assertThat(here.revocations.asked()).isEmpty();
    }

    @Test
    void whereNobodyIsToBeAskedTheCertificateIsShownOnlyWithoutAsking() throws Exception {
        annaIsRevoked();
        here.settings.set(NetworkRules.REVOCATION, RevocationMode.NEVER);
        assertThat(run("show", "anna@example.org", "--check-revocation")).isEqualTo(5);
        here.settings.managed(NetworkRules.REVOCATION.key(), "never");
        assertThat(run("show", "anna@example.org", "--check-revocation")).isEqualTo(5);

        assertThat(run("show", "anna@example.org")).isZero();

        assertThat(here.revocations.asked()).isEmpty();
        assertThat(shown().get("revocation")).isNull();
    }

    private Map<?, ?> shown() {
        return (Map<?, ?>) Objects.requireNonNull(terminal.document().get("certificate"));
    }

    @Test
    void listNarrows() {
        here.storeOwn(anna);
        here.store(here.root);
        assertThat(run("list", "--group", "authorities", "--expiring-within", "P20000D"))
                .isZero();
        assertThat(certificates()).extracting(each -> each.get("group")).containsExactly("authorities");
    }

    @Test
    void wordsThatAreNotKnownAreWrongUsage() {
        assertThat(run("list", "--group", "friends")).isEqualTo(2);
        assertThat(run("list", "--expiring-within", "soon")).isEqualTo(2);
        assertThat(usage.toString())
                .contains("«soon» is no time for --expiring-within: write P60D")
                .doesNotContain("java.");
        assertThat(run("list", "--expiring-within", "-P1D")).isEqualTo(2);
        assertThat(run("import", "a.pem", "--trust", "email,everything")).isEqualTo(2);
        assertThat(run("import", "a.pem", "--group", "people", "--trust", "email"))
                .isEqualTo(2);
        assertThat(run("export", "Anna", "--out", "x", "--format", "jks")).isEqualTo(2);
        assertThat(run("export", "Anna")).isEqualTo(2);
        assertThat(run("import")).isEqualTo(2);
    }

    @Test
    void aKeyWithoutCertificateAndDamageAreTold() {
        here.storeLoneKey(anna);
        here.database.damaged("Old one");
        assertThat(run("list")).isZero();
        assertThat(terminal.said()).contains("No certificates.").anyMatch(text -> text.contains("EC P-256"));
        assertThat(terminal.warned())
                .containsExactly("Damaged: The certificate «Old one» cannot be read,"
                        + " or does not fit what stands beside it in the database.");
    }

    @Test
    void showTellsEverythingWithTheChain() {
        here.store(here.root, new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT));
        here.storeOwn(anna);
        assertThat(run("show", "anna@example.org")).isZero();
        var certificate = (Map<?, ?>) terminal.document().get("certificate");
        assertThat((List<?>) Objects.requireNonNull(certificate).get("chain")).hasSize(2);
        assertThat(terminal.table().rows().toString())
                .contains("you can sign mail with it", "Old Root", "SHA-1", "anna@example.org");
    }

    @Test
    void aRenewalIsComparedWithItsPredecessor() {
        var old = here.storeOwn(anna);
        here.maker.valid("2026-06-01T00:00:00Z", "2037-01-01T00:00:00Z");
        var other = here.maker.root("New Root");
        var renewed = here.store(new Identity(here.maker.again(anna, other), anna.keys()));
        assertThat(run("compare", hex(old), hex(renewed))).isZero();
        assertThat(terminal.said())
                .containsExactly("Same key, valid a year longer (until January 1, 2037), issuer changed.");
        assertThat(terminal.table().rows())
                .contains(List.of("=", "  E-mail", "anna@example.org", "anna@example.org"))
                .anyMatch(row -> row.get(0).equals("≠") && row.get(1).equals("  Serial number"));
        var comparison = (Map<?, ?>) Objects.requireNonNull(terminal.document().get("comparison"));
        assertThat(comparison.get("same")).isEqualTo(false);
        assertThat(comparison.get("same_key")).isEqualTo(true);
        assertThat((List<?>) comparison.get("differences"))
                .isEqualTo(List.of("sha256", "issuer", "serial", "not_before", "not_after"));
        assertThat(((Map<?, ?>) Objects.requireNonNull(comparison.get("second"))).get("sha256"))
                .isEqualTo(hex(renewed));
    }

    @Test
    void aCertificateComparedWithItselfIsTheSame() {
        var stored = here.storeOwn(anna);
        assertThat(run("compare", hex(stored), "anna@example.org")).isZero();
        assertThat(terminal.said()).containsExactly("Both are the same certificate.");
        assertThat(terminal.table().rows()).noneMatch(row -> row.getFirst().equals("≠"));
    }

    private static String hex(StoredCertificate stored) {
        return stored.certificate().sha256().hex();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(run("show", "nobody")).isEqualTo(4);
    }

    @Test
    void importTakesThePasswordFromAFile() {
        here.reader.keyFile("anna.p12", "secret", anna, here.root);
        terminal.withPassword("password.txt", "secret");
        assertThat(run("import", "anna.p12", "--file-password-file", "password.txt"))
                .isZero();
        assertThat(imported()).extracting(each -> each.get("action")).containsExactly("added", "added");
        assertThat(imported().getFirst()).containsEntry("reason", null).containsEntry("file", "anna.p12");
        assertThat(terminal.table().rows().getFirst().get(1))
                .isEqualTo("Anna: stored under Your Certificates with its private key. Expires on January 1, 2036.");
    }

    @Test
    void aWrongPasswordOfAFileIsNotTriedTwice() {
        here.reader.keyFile("anna.p12", "secret", anna);
        terminal.withPassword("password.txt", "wrong");
        assertThat(run("import", "anna.p12", "--file-password-file", "password.txt"))
                .isEqualTo(3);
        assertThat(Objects.requireNonNull(problem).code()).isEqualTo("wrong-password");
        assertThat(here.database.contents().certificates()).isEmpty();
    }

    @Test
    void aLockedDatabaseTakesNoKeyWithoutItsPassword() {
        here.database.lockedWith("primary");
        here.reader.keyFile("anna.p12", "", anna);
        assertThat(run("import", "anna.p12")).isEqualTo(3);
        prompt = new FakePrompt("primary");
        assertThat(run("import", "anna.p12")).isZero();
        assertThat(here.database.protection()).isEqualTo(Protection.UNLOCKED);
    }

    @Test
    void theFirstFailureGivesTheExitCodeAndTheOthersAreImported() {
        here.reader
                .failing("broken.pem", new DamagedInput(Path.of("broken.pem"), "it is cut off"))
                .file("ca.pem", here.root);
        terminal.withPassword("unused", "");
        assertThat(run("import", "broken.pem", "ca.pem", "--trust", "email,websites"))
                .isEqualTo(7);
        assertThat(imported()).hasSize(1);
        assertThat((Map<?, ?>) terminal.document().get("error"))
                .extracting("code", "file")
                .containsExactly("damaged-input", "broken.pem");
        assertThat(terminal.warned()).anyMatch(text -> text.startsWith("broken.pem cannot be read: it is cut off."));
        var trust = here.database.contents().certificates().getFirst().trust();
        assertThat(trust.email()).isEqualTo(TrustLevel.TRUSTED);
        assertThat(trust.software()).isEqualTo(TrustLevel.INHERIT);
    }

    @Test
    void aDashReadsStandardInput() {
        here.reader.file("-", here.root);
        terminal.withInput("-----BEGIN CERTIFICATE-----".getBytes(StandardCharsets.UTF_8));
        assertThat(run("import", "-")).isZero();
        assertThat(here.reader.read()).hasSize(1);
        assertThat(imported()).hasSize(1);
    }

    @Test
    void slowFilesWantTheirSwitch() {
        here.reader.slowKeyFile("slow.p12", "", 5_000_000, anna);
        assertThat(run("import", "slow.p12")).isEqualTo(7);
        assertThat(run("import", "--allow-slow", "slow.p12")).isZero();
    }

    @Test
    void exportWritesAndDoesNotReplace() {
        here.storeOwn(anna);
        assertThat(run("export", "Anna", "--out", "anna.p7b", "--format", "p7b"))
                .isZero();
        assertThat(here.files.written()).containsKey(Path.of("anna.p7b"));
        assertThat(terminal.said()).containsExactly("Written to anna.p7b: one certificate.");
        assertThat(run("export", "Anna", "--out", "anna.p7b")).isEqualTo(1);
    }

    @Test
    void deleteSaysWhatIsLostAndCanKeepTheKey() {
        here.storeOwn(anna);
        assertThat(run("delete", "--keep-key", "anna@example.org")).isZero();
        assertThat(terminal.warned()).anyMatch(text -> text.contains("The private key of «Anna» stays."));
        assertThat(terminal.said()).containsExactly("One certificate and no private keys deleted.");
        assertThat(here.database.contents().loneKeys()).hasSize(1);
    }

    @Test
    void nothingIsDeletedWhenOneReferenceIsUnknownOrThunderbirdRuns() {
        here.storeOwn(anna);
        assertThat(run("delete", "Anna", "nobody")).isEqualTo(4);
        here.profiles.inUse(true);
        assertThat(run("delete", "Anna", "--without-backup")).isEqualTo(6);
        assertThat(here.database.contents().certificates()).hasSize(1);
    }

    @Test
    void aKeyThatNoBackupHoldsIsDeletedOnlyIfThatIsSaid() {
        here.storeOwn(anna);
        assertThat(run("delete", "Anna")).isEqualTo(1);
        assertThat(problem).isInstanceOf(NotBackedUp.class).hasMessageContaining("«Anna» is not backed up");
        assertThat(terminal.warned()).isEmpty();
        terminal.withJson();
        assertThat(run("delete", "Anna")).isEqualTo(1);
        assertThat(here.database.contents().certificates()).hasSize(1);
        assertThat(run("delete", "Anna", "--without-backup")).isZero();
        assertThat(here.database.contents().certificates()).isEmpty();
    }

    @Test
    void soIsAKeyWithoutCertificate() {
        here.storeLoneKey(anna);
        var key = anna.certificate().key().fingerprint().hex();
        assertThat(run("delete", key)).isEqualTo(1);
        assertThat(problem)
                .isInstanceOf(NotBackedUp.class)
                .hasMessageContaining(anna.certificate().key().shortName());
        assertThat(ProblemTexts.in(Locale.ENGLISH).commandLineAdvice(Objects.requireNonNull(problem)))
                .contains("--without-backup")
                .doesNotContain("--keep-key");
        assertThat(here.database.contents().loneKeys()).hasSize(1);
        assertThat(run("delete", key, "--without-backup")).isZero();
        assertThat(here.database.contents().loneKeys()).isEmpty();
    }

    @Test
    void aKeyThatIsBackedUpMayGoUnlessTheNotesOfItCannotBeRead() {
        here.storeOwn(anna);
        here.backups.backedUp(anna.certificate().key().fingerprint());
        here.backups.broken(true);
        assertThat(run("delete", "Anna")).isEqualTo(1);
        here.backups.broken(false);
        assertThat(run("delete", "Anna")).isZero();
    }

    @Test
    void theOrganisationsRuleComesBeforeTheOption() {
        here.storeOwn(anna);
        here.settings.managed("backup.required", "true");
        assertThat(run("delete", "Anna")).isEqualTo(5);
        assertThat(run("delete", "Anna", "--without-backup")).isEqualTo(5);
        assertThat(here.database.contents().certificates()).hasSize(1);
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (var command : List.of("list", "show", "import", "export", "delete")) {
            help.getBuffer().setLength(0);
            assertThat(run(command, "--help")).isZero();
            assertThat(help.toString())
                    .contains("Usage: sealwright certificates " + command)
                    .containsPattern("Examples?:\\R  sealwright")
                    .doesNotContain("certificates." + command);
        }
        help.getBuffer().setLength(0);
        assertThat(run("--help")).isZero();
        assertThat(help.toString()).contains("Commands:", "Lists certificates, group by group.", "REF is");
    }

    private final StringWriter usage = new StringWriter();

    private int run(String... arguments) {
        problem = null;
        var words = new CertificateWords(new Texts.Language(Locale.US), here.clock);
        var command = Commands.read(new CertificatesCommand(
                new ListAnswer(here.list, here.notes, here.judges, words, new ExpiryWords(words, here.clock), terminal),
                new ShowAnswer(
                        here.find,
                        here.describe,
                        here.judges,
                        here.checkRevocation,
                        here.fetchIssuer,
                        here.profile,
                        words,
                        terminal),
                new CompareAnswer(here.find, here.compare, words, new ComparisonWords(words), terminal),
                new ImportAnswer(here.importCertificates, prompt, words, new ExpiryWords(words, here.clock), terminal),
                new DeleteAnswer(here.find, here.delete, words, terminal),
                here.find,
                here.export,
                words,
                terminal));
        command.getCommandSpec().mixinStandardHelpOptions(true);
        command.getSubcommands().values().forEach(each -> each.getCommandSpec().mixinStandardHelpOptions(true));
        var root = new CommandLine(new Root()).addSubcommand(command);
        root.setOut(new PrintWriter(help, true));
        root.setErr(new PrintWriter(usage, true));
        root.setExecutionExceptionHandler((failure, _, _) -> {
            if (failure instanceof Problem known) {
                problem = known;
                return known.kind().exitCode();
            }
            throw new AssertionError("a surprise", failure);
        });
        var all = new java.util.ArrayList<>(List.of("certificates"));
        all.addAll(List.of(arguments));
        return root.execute(all.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked") // the document is made of maps and lists only
    private List<Map<String, Object>> certificates() {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(terminal.document().get("certificates"));
    }

    @SuppressWarnings("unchecked") // the document is made of maps and lists only
    private List<Map<String, Object>> imported() {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(terminal.document().get("imported"));
    }

    @CommandLine.Command(name = "sealwright")
    private static final class Root {}

    private static Map<String, Object> good() {
        var good = new HashMap<String, Object>();
        good.put("ok", true);
        good.put("reason", null);
        good.put("remarks", List.of());
        return good;
    }
}

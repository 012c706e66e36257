package org.sealwright.trust.cli;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.plugin.ExitCode;
import org.sealwright.plugin.Terminal;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.usecase.Candidate;
import org.sealwright.trust.usecase.Candidate.Standing;
import org.sealwright.trust.usecase.ImportAuthorities;
import org.sealwright.trust.usecase.ListAuthorities;
import org.sealwright.trust.usecase.ReadAuthorities;
import org.sealwright.trust.usecase.ReadAuthorities.Findings;
import org.sealwright.trust.usecase.SetTrust;
import org.sealwright.trust.usecase.TrustWish;
import org.sealwright.trust.words.AuthorityWords;

/// Answers `authorities import`. With `--trust` the topmost authorities of the files get it, new ones and those
/// that were there already; an intermediate below another authority of the files needs none of its own.
final class ImportAnswer {
    private static final String STANDARD_INPUT = "-";

    private final ReadAuthorities read;
    private final ImportAuthorities importAuthorities;
    private final Trusting trusting;
    private final PasswordPrompt prompt;
    private final AuthorityWords words;
    private final Terminal terminal;

    /// The use cases for authorities that were there already.
    record Trusting(ListAuthorities list, SetTrust set) {
        @Inject
        Trusting {}
    }

    @Inject
    ImportAnswer(
            ReadAuthorities read,
            ImportAuthorities importAuthorities,
            Trusting trusting,
            PasswordPrompt prompt,
            AuthorityWords words,
            Terminal terminal) {
        this.read = read;
        this.importAuthorities = importAuthorities;
        this.trusting = trusting;
        this.prompt = prompt;
        this.words = words;
        this.terminal = terminal;
    }

    /// @return the exit code: that of the first file that could not be read, or that nothing was there to trust
    int answer(List<String> files, Optional<Trust> trust) throws Problem {
        var findings = read.read(sources(files), prompt, Progress.none());
        var failed = List.copyOf(findings.failed().values());
        if (findings.candidates().isEmpty() && !failed.isEmpty()) {
            failed.stream().skip(1).forEach(this::warn);
            throw failed.getFirst();
        }
        var trusted = trust.map(wanted -> wanted(findings, wanted)).orElse(Map.of());
        var added = importAuthorities.run(findings.candidates(), trusted, prompt, Progress.none());
        var raised = trustThoseThere(findings, trusted);
        tell(findings, added, raised, there());
        boolean inVain = trust.isPresent() && trusted.isEmpty();
        if (inVain) {
            terminal.warn(words.get("cli.import.noAuthority"));
        }
        failed.forEach(this::warn);
        return failed.isEmpty()
                ? (inVain ? ExitCode.NOT_DONE : 0)
                : failed.getFirst().kind().exitCode();
    }

    private static Map<Certificate, Trust> wanted(Findings findings, Trust trust) {
        var authorities = findings.candidates().stream()
                .filter(candidate -> candidate.standing() != Standing.NOT_AN_AUTHORITY)
                .map(Candidate::certificate)
                .filter(Certificate::authority)
                .toList();
        var wanted = new HashMap<Certificate, Trust>();
        for (var one : authorities) {
            boolean below = !one.selfIssued()
                    && authorities.stream().anyMatch(other -> other.subject()
                            .encoded()
                            .equals(one.issuer().encoded()));
            if (!below) {
                wanted.put(one, trust);
            }
        }
        return wanted;
    }

    /// @return what those are trusted for now whose trust was changed
    private Map<Certificate, Trust> trustThoseThere(Findings findings, Map<Certificate, Trust> trusted) throws Problem {
        var wishes = new ArrayList<TrustWish>();
        var there = there();
        for (var candidate : findings.candidates()) {
            var wanted = trusted.get(candidate.certificate());
            var authority = there.get(candidate.certificate());
            if (!candidate.isNew() && wanted != null && authority != null) {
                wishes.add(new TrustWish(authority, Optional.of(granted(wanted, authority.trust()))));
            }
        }
        return trusting.set()
                .set(wishes, prompt, Progress.none())
                .map(done -> done.wishes().stream()
                        .collect(Collectors.toMap(wish -> wish.authority().certificate(), TrustWish::after)))
                .orElse(Map.of());
    }

    private Map<Certificate, Authority> there() throws Problem {
        return trusting.list().list().authorities().stream()
                .collect(Collectors.toMap(Authority::certificate, Function.identity()));
    }

    /// What was not named stays as it was decided before.
    private static Trust granted(Trust wanted, Trust now) {
        return new Trust(
                granted(wanted.websites(), now.websites()),
                granted(wanted.email(), now.email()),
                granted(wanted.software(), now.software()));
    }

    private static TrustLevel granted(TrustLevel wanted, TrustLevel now) {
        return wanted == TrustLevel.INHERIT ? now : wanted;
    }

    private void tell(
            Findings findings,
            List<Added.CertificateAdded> added,
            Map<Certificate, Trust> raised,
            Map<Certificate, Authority> there) {
        var results =
                added.stream().collect(Collectors.toMap(one -> one.stored().certificate(), one -> one));
        var document = new ArrayList<Map<String, @Nullable Object>>();
        var rows = new ArrayList<List<String>>();
        for (var candidate : findings.candidates()) {
            var result = Optional.ofNullable(results.get(candidate.certificate()));
            var action = result.map(one -> one.action().word()).orElse(action(candidate));
            var authority = Optional.ofNullable(there.get(candidate.certificate()));
            document.add(document(candidate, result, authority, action));
            var trustNow = Optional.ofNullable(raised.get(candidate.certificate()));
            rows.add(List.of(
                    action,
                    result.map(words::say)
                            .or(() -> trustNow.map(trust -> words.raised(candidate, trust)))
                            .orElseGet(() -> String.join(" ", words.say(candidate)))));
            if (candidate.isNew()) {
                words.say(candidate).forEach(remark -> rows.add(List.of("", remark)));
            }
        }
        terminal.answer(Map.of("imported", document), new Terminal.Table(List.of(), rows));
        findings.notes().forEach(note -> terminal.warn(words.sentence(note)));
    }

    private static String action(Candidate candidate) {
        return switch (candidate.standing()) {
            case ALREADY_PRESENT -> Added.Action.ALREADY_PRESENT.word();
            case NEW, BUILT_IN, NOT_AN_AUTHORITY -> Added.Action.SKIPPED.word();
        };
    }

    private static Map<String, @Nullable Object> document(
            Candidate candidate,
            Optional<Added.CertificateAdded> result,
            Optional<Authority> authority,
            String action) {
        var document = CertificateDocument.of(result.map(Added.CertificateAdded::stored)
                .or(() -> authority.flatMap(Authority::stored))
                .orElseGet(() -> asIfStored(candidate)));
        authority.ifPresent(one -> document.put("trust", CertificateDocument.of(one.trust())));
        document.put("action", action);
        var reason = result.map(Added.CertificateAdded::reason)
                .orElse(candidate.standing().word());
        document.put("reason", reason.isEmpty() ? null : reason);
        document.put(
                "remarks",
                candidate.remarks().stream()
                        .map(Candidate.Remark::word)
                        .sorted()
                        .toList());
        return document;
    }

    private static StoredCertificate asIfStored(Candidate candidate) {
        return new StoredCertificate(
                candidate.certificate(),
                "",
                Group.of(candidate.certificate(), false, false, false),
                false,
                Trust.NONE,
                StoredCertificate.Origin.NONE);
    }

    private List<Source> sources(List<String> files) throws CannotRead {
        var sources = new ArrayList<Source>();
        for (var file : files) {
            sources.add(file.equals(STANDARD_INPUT) ? standardInput() : new Source.File(path(file)));
        }
        return sources;
    }

    private static Path path(String file) throws CannotRead {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new CannotRead(Path.of(""), e);
        }
    }

    private Source standardInput() throws CannotRead {
        try {
            // One byte more than is allowed, so that the reader sees it is too large and says so.
            return new Source.Bytes(
                    STANDARD_INPUT, terminal.input().readNBytes(Math.toIntExact(Source.MAXIMUM_SIZE) + 1));
        } catch (IOException e) {
            throw new CannotRead(Path.of(STANDARD_INPUT), e);
        }
    }

    private void warn(Problem problem) {
        terminal.warn(words.sentence(problem) + " " + words.commandLineAdvice(problem));
    }
}

package org.sealwright.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sealwright.core.problem.NothingInside;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.TooSlow;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Note;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.task.Progress;

/// Reads what a test put behind a name, whatever is on the disk; asks for passwords as the port promises.
public final class FakeReader implements Reader {
    private record Content(Supplier<Found> found, String password, long iterations) {}

    private final Map<String, Content> contents = new HashMap<>();
    private final Map<String, Problem> problems = new HashMap<>();
    private final List<Source> read = new ArrayList<>();

    /// A file with certificates only.
    public FakeReader file(String name, CertificateMaker.Identity... identities) {
        return add(name, () -> found(List.of(identities), List.of()), "", 1);
    }

    /// A PKCS #12: the first identity with its key, the others as its chain.
    public FakeReader keyFile(String name, String password, CertificateMaker.Identity... identities) {
        return slowKeyFile(name, password, 1, identities);
    }

    /// A PKCS #12 that asks for many rounds of key derivation.
    public FakeReader slowKeyFile(
            String name, String password, long iterations, CertificateMaker.Identity... identities) {
        var all = List.of(identities);
        return add(name, () -> found(all, all.subList(0, 1)), password, iterations);
    }

    /// A key without certificate.
    public FakeReader loneKeyFile(String name, CertificateMaker.Identity identity) {
        return add(name, () -> found(List.of(), List.of(identity)), "", 1);
    }

    /// Anything else.
    public FakeReader content(String name, Supplier<Found> found) {
        return add(name, found, "", 1);
    }

    public FakeReader failing(String name, Problem problem) {
        problems.put(name, problem);
        return this;
    }

    private FakeReader add(String name, Supplier<Found> found, String password, long iterations) {
        contents.put(name, new Content(found, password, iterations));
        return this;
    }

    private static Found found(List<CertificateMaker.Identity> certificates, List<CertificateMaker.Identity> withKey) {
        return new Found(
                certificates.stream()
                        .map(each -> new Found.FoundCertificate(each.certificate(), Optional.empty()))
                        .toList(),
                withKey.stream()
                        .map(each -> new Found.FoundKey(each.privateKey(), Optional.empty()))
                        .toList(),
                List.<Note>of());
    }

    @Override
    public Found read(Source source, PasswordPrompt prompt, Limits limits, Progress progress) throws Problem {
        read.add(source);
        var problem = problems.get(source.name());
        if (problem != null) {
            throw problem;
        }
        var content = contents.get(source.name());
        if (content == null) {
            throw new NothingInside(source.path().orElse(null), "");
        }
        if (content.iterations() > limits.keyDerivationIterations()) {
            throw new TooSlow(source.path().orElse(null), content.iterations());
        }
        askFor(content.password(), source, prompt);
        return content.found().get();
    }

    private static void askFor(String password, Source source, PasswordPrompt prompt) throws Problem {
        var place = source.path().orElse(java.nio.file.Path.of(source.name()));
        for (int attempt = 1; !password.isEmpty(); attempt++) {
            var answer = prompt.ask(new PasswordQuestion.OfFile(source.name(), attempt));
            if (answer.isEmpty()) {
                throw attempt == 1 ? new PasswordNeeded(place) : new WrongPassword(place);
            }
            try (var given = answer.get()) {
                if (String.valueOf(given.copyOfCharacters()).equals(password)) {
                    return;
                }
            }
        }
    }

    /// Everything that was asked for, in order.
    public List<Source> read() {
        return List.copyOf(read);
    }
}

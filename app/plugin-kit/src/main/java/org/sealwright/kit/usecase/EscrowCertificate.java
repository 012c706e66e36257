package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;

/// Reads the certificate that copies of keys are encrypted to, each time anew, and refuses one that nothing should
/// be encrypted to: what is sealed with it could perhaps never be opened again.
public final class EscrowCertificate {
    private static final int LEAST_RSA_BITS = 2048;
    private static final Set<String> CURVES = Set.of("P-256", "P-384", "P-521");

    private final Reader reader;
    private final PolicyOwner owner;
    private final Clock clock;

    @Inject
    public EscrowCertificate(Reader reader, PolicyOwner owner, Clock clock) {
        this.reader = reader;
        this.owner = owner;
        this.clock = clock;
    }

    /// @throws EscrowNotPossible it is not there, others than administrators could have put it there, it is
    ///   damaged, not valid now or not made for encryption
    Certificate read(EscrowRules rules) throws EscrowNotPossible {
        var file = path(rules.certificate(), EscrowRules.CERTIFICATE.key());
        var certificate = read(guarded(file));
        var now = clock.instant();
        if (now.isAfter(certificate.notAfter())) {
            throw unfit(file, Clause.certificateExpired());
        }
        if (now.isBefore(certificate.notBefore())) {
            throw unfit(file, Clause.certificateNotYetValid());
        }
        if (!encrypts(certificate)) {
            throw unfit(file, Clause.certificateNotForEncryption());
        }
        return certificate;
    }

    /// Whoever can exchange the certificate can read every key that is copied from then on.
    private Path guarded(Path file) throws EscrowNotPossible {
        try {
            return owner.vouched(file).orElseThrow(() -> unfit(file, Clause.notOfAdministrators()));
        } catch (IOException e) {
            throw new EscrowNotPossible(file, EscrowRules.CERTIFICATE.key(), Clause.cannotBeRead(), e);
        }
    }

    private Certificate read(Path file) throws EscrowNotPossible {
        try (var found = reader.read(new Source.File(file), PasswordPrompt.nobody(), Limits.usual(), Progress.none())) {
            if (found.certificates().size() != 1) {
                throw unfit(file, Clause.notOneCertificate());
            }
            return found.certificates().getFirst().certificate();
        } catch (EscrowNotPossible e) {
            throw e;
        } catch (Problem e) {
            throw new EscrowNotPossible(file, EscrowRules.CERTIFICATE.key(), Clause.cannotBeRead(), e);
        }
    }

    private static boolean encrypts(Certificate certificate) {
        var key = certificate.key();
        return switch (key.algorithm()) {
            case "RSA" -> key.bits() >= LEAST_RSA_BITS && says(certificate, KeyUsage.KEY_ENCIPHERMENT);
            case "EC" -> key.curve().filter(CURVES::contains).isPresent() && says(certificate, KeyUsage.KEY_AGREEMENT);
            default -> false;
        };
    }

    private static boolean says(Certificate certificate, KeyUsage usage) {
        return certificate.keyUsage().map(usages -> usages.contains(usage)).orElse(true);
    }

    private static EscrowNotPossible unfit(Path file, Clause why) {
        return new EscrowNotPossible(file, EscrowRules.CERTIFICATE.key(), why, null);
    }

    /// @param rule the key of the policy that gives it
    static Path path(Optional<Path> given, String rule) throws EscrowNotPossible {
        var path = given.orElse(Path.of(""));
        if (!path.isAbsolute()) {
            throw new EscrowNotPossible(path, rule, Clause.notGiven(), null);
        }
        return path;
    }
}

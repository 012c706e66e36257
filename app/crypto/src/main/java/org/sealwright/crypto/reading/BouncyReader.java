package org.sealwright.crypto.reading;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.NothingInside;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.problem.TooSlow;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.password.DerivedKeys;
import org.sealwright.crypto.password.Work;

/// Reads certificates and keys from whatever arrives. Keeps nothing between calls, so several threads may use one.
public final class BouncyReader implements Reader {
    private final CertificateDecoder decoder;

    @Inject
    public BouncyReader(CertificateDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Found read(Source source, PasswordPrompt prompt, Limits limits, Progress progress) throws Problem {
        Path named = named(source);
        try {
            return switch (source) {
                case Source.File(var file) -> {
                    byte[] data = content(file);
                    try {
                        yield found(data, source.name(), named, prompt, limits, progress);
                    } finally {
                        Arrays.fill(data, (byte) 0);
                    }
                }
                case Source.Bytes(var name, var data) -> {
                    if (data.length > Source.MAXIMUM_SIZE) {
                        throw tooLarge();
                    }
                    yield found(data, name, named, prompt, limits, progress);
                }
            };
        } catch (DamagedInput | UnsupportedInput | NothingInside | RefusedAsUnsafe | TooSlow e) {
            throw about(named, e);
        }
    }

    private Found found(byte[] data, String name, Path named, PasswordPrompt prompt, Limits limits, Progress progress)
            throws Problem {
        try (var findings = new Findings(decoder);
                var derived = new DerivedKeys();
                var passwords = new Passwords(prompt, name, named, progress)) {
            var work = new Work(limits, progress, derived);
            new Contents(new Reading(findings, passwords, work, new Budget())).read(data, Place.TOP);
            return findings.finish();
        }
    }

    private static byte[] content(Path file) throws Problem {
        if (!Files.isRegularFile(file)) {
            throw new CannotRead(file, null);
        }
        try (var in = Files.newInputStream(file)) {
            if (Files.size(file) > Source.MAXIMUM_SIZE) {
                throw tooLarge();
            }
            byte[] data = in.readNBytes((int) Source.MAXIMUM_SIZE + 1);
            if (data.length > Source.MAXIMUM_SIZE) {
                throw tooLarge();
            }
            return data;
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }

    private static RefusedAsUnsafe tooLarge() {
        return new RefusedAsUnsafe(null, "it is larger than " + (Source.MAXIMUM_SIZE >> 20) + " MiB");
    }

    /// The file, or the name of what was pasted in its place, so that every sentence has its subject.
    private static Path named(Source source) {
        return source.path().orElseGet(() -> {
            try {
                return Path.of(source.name());
            } catch (InvalidPathException _) {
                return Path.of("…");
            }
        });
    }

    /// The problem with its file; the rooms inside do not know it.
    private static Problem about(Path file, Problem problem) {
        String detail =
                problem.details().isEmpty() ? "" : problem.details().getFirst().toString();
        return switch (problem) {
            case DamagedInput _ -> new DamagedInput(file, detail);
            case UnsupportedInput _ -> new UnsupportedInput(file, detail);
            case NothingInside _ -> new NothingInside(file, detail);
            case RefusedAsUnsafe _ -> new RefusedAsUnsafe(file, detail);
            case TooSlow slow -> new TooSlow(file, ((Number) slow.details().getFirst()).longValue());
            default -> problem;
        };
    }
}

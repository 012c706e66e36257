package org.sealwright.crypto.reading;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import org.sealwright.core.certificate.CertificateDecoder;
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
        Path named = SourceBytes.named(source);
        try {
            return switch (source) {
                case Source.File(var file) -> {
                    byte[] data = SourceBytes.content(file);
                    try {
                        yield found(data, source.name(), named, prompt, limits, progress);
                    } finally {
                        Arrays.fill(data, (byte) 0);
                    }
                }
                case Source.Bytes(var name, var data) -> {
                    if (data.length > Source.MAXIMUM_SIZE) {
                        throw SourceBytes.tooLarge();
                    }
                    yield found(data, name, named, prompt, limits, progress);
                }
            };
        } catch (DamagedInput | UnsupportedInput | NothingInside | RefusedAsUnsafe | TooSlow e) {
            throw SourceBytes.about(named, e);
        }
    }

    private Found found(byte[] data, String name, Path named, PasswordPrompt prompt, Limits limits, Progress progress)
            throws Problem {
        try (var derived = new DerivedKeys()) {
            var work = new Work(limits, progress, derived);
            try (var findings = new Findings(decoder);
                    var passwords = new Passwords(prompt, name, named, work)) {
                new Contents(new Reading(findings, passwords, work, new Budget())).read(data, Place.TOP);
                return findings.finish();
            }
        }
    }
}

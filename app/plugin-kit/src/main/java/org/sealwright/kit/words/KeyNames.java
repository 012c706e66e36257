package org.sealwright.kit.words;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.MailUses;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.text.ShownText;

/// Names of keys and certificates by which a person tells one from another in a list: the address, what it is for and
/// until when; where that is the same twice, with the beginning of the fingerprint. All is safe to show.
public final class KeyNames {
    private static final int DIGITS = 8;

    private final PlainWords words;

    public KeyNames(PlainWords words) {
        this.words = words;
    }

    /// One line of such a list.
    ///
    /// @param certificate the newest of this key; empty if there is none
    /// @param label       of a key without certificate; may be empty; hostile text
    public record Entry(PublicKeyFacts key, Optional<Certificate> certificate, String label) {
        public static Entry of(Certificate certificate) {
            return new Entry(certificate.key(), Optional.of(certificate), "");
        }

        public static Entry alone(PublicKeyFacts key, String label) {
            return new Entry(key, Optional.empty(), label);
        }

        /// What differs when nothing else does: two certificates may have one key.
        private String digits() {
            return certificate.map(one -> one.sha256().hex()).orElseGet(() -> key.fingerprint()
                    .hex());
        }
    }

    /// In the order of the entries.
    public List<String> of(List<Entry> entries) {
        var times = entries.stream().collect(groupingBy(this::of, counting()));
        return entries.stream()
                .map(entry -> times.getOrDefault(of(entry), 1L) > 1 ? numbered(entry) : of(entry))
                .toList();
    }

    private String numbered(Entry entry) {
        return words.get("key.numbered", of(entry), entry.digits().substring(0, DIGITS));
    }

    /// For one that stands alone.
    public String of(Entry entry) {
        return entry.certificate().map(this::of).orElseGet(() -> withoutCertificate(entry));
    }

    private String of(Certificate certificate) {
        var name = certificate.emails().stream().findFirst().orElseGet(certificate::displayName);
        return Stream.of(
                        Optional.of(ShownText.of(name)),
                        use(certificate).map(words::get),
                        Optional.of(words.get("key.until", words.day(certificate.notAfter()))))
                .flatMap(Optional::stream)
                .collect(joining(", "));
    }

    private static Optional<String> use(Certificate certificate) {
        if (certificate.authority()) {
            return Optional.empty();
        }
        boolean signs = MailUses.signs(certificate);
        boolean encrypts = MailUses.encrypts(certificate);
        if (signs && encrypts) {
            return Optional.of("key.for.both");
        }
        return signs
                ? Optional.of("key.for.signing")
                : Optional.of("key.for.encryption").filter(_ -> encrypts);
    }

    private String withoutCertificate(Entry entry) {
        var kind = ShownText.of(entry.key().shortName());
        return entry.label().isBlank()
                ? words.get("key.alone", kind)
                : words.get("key.alone.labelled", kind, ShownText.of(entry.label()));
    }
}

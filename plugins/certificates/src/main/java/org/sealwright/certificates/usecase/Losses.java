package org.sealwright.certificates.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.MailUses;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;

/// What a deletion takes from the user, in words. Thunderbird does not say that old mail becomes unreadable.
final class Losses {
    private final List<StoredCertificate> remaining;
    private final Set<KeyFingerprint> remainingKeys;
    private final Set<String> remainingAddresses;
    private final boolean keepKeys;
    private final List<Word> losses = new ArrayList<>();

    private Losses(Contents contents, List<StoredCertificate> deleted, boolean keepKeys) {
        Set<Fingerprint> gone =
                deleted.stream().map(stored -> stored.certificate().sha256()).collect(Collectors.toSet());
        this.keepKeys = keepKeys;
        this.remaining = contents.certificates().stream()
                .filter(stored -> !gone.contains(stored.certificate().sha256()))
                .toList();
        this.remainingKeys = remaining.stream()
                .map(stored -> stored.certificate().key().fingerprint())
                .collect(Collectors.toSet());
        this.remainingAddresses = remaining.stream()
                .map(StoredCertificate::certificate)
                .filter(MailUses::encrypts)
                .map(Certificate::emails)
                .flatMap(Collection::stream)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    static List<Word> of(
            Contents contents, List<StoredCertificate> certificates, List<LoneKey> loneKeys, boolean keepKeys) {
        var losses = new Losses(contents, certificates, keepKeys);
        certificates.forEach(losses::of);
        loneKeys.forEach(lone -> losses.say("loss.loneKey", new Text(lone.key().shortName())));
        return losses.losses.stream().distinct().toList();
    }

    private void of(StoredCertificate stored) {
        switch (stored.group()) {
            case MINE -> own(stored.certificate());
            case PEOPLE -> person(stored.certificate());
            case AUTHORITIES -> authority(stored);
            case SERVERS -> say("loss.server", name(stored.certificate()));
            case OTHER -> {}
        }
    }

    private void own(Certificate certificate) {
        boolean shared = remainingKeys.contains(certificate.key().fingerprint());
        if (shared) {
            say("loss.own.keyShared", name(certificate));
        } else if (keepKeys) {
            say("loss.own.keyKept", name(certificate));
        } else if (MailUses.encrypts(certificate)) {
            say("loss.own.unreadable", name(certificate));
        }
        if (MailUses.signs(certificate)) {
            say("loss.own.signing", name(certificate));
        }
    }

    private void person(Certificate certificate) {
        if (!MailUses.encrypts(certificate)) {
            return;
        }
        for (var email : certificate.emails()) {
            boolean another = remainingAddresses.contains(email.toLowerCase(Locale.ROOT));
            say(another ? "loss.person.another" : "loss.person.encrypt", new Text(email));
        }
    }

    private void authority(StoredCertificate stored) {
        Der subject = stored.certificate().subject().encoded();
        long issued = remaining.stream()
                .map(StoredCertificate::certificate)
                .map(Certificate::issuer)
                .map(DistinguishedName::encoded)
                .filter(subject::equals)
                .count();
        say(stored.trust().isAnchor() ? "loss.authority.trust" : "loss.authority.chain", name(stored.certificate()));
        if (issued > 0) {
            say("loss.authority.issued", name(stored.certificate()), issued);
        }
    }

    private static Text name(Certificate certificate) {
        return new Text(certificate.displayName());
    }

    private void say(String key, Object... arguments) {
        losses.add(Word.of(key, arguments));
    }
}

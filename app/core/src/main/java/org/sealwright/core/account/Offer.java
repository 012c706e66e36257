package org.sealwright.core.account;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sealwright.core.account.Fitness.Hint;
import org.sealwright.core.account.Fitness.Obstacle;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.profile.Profile;

/// Which certificates are offered to an identity: as Thunderbird's "Select…" decides (thunderbird-behaviour.md
/// section 8.2), but newest first, with the reason for each that does not fit, and without offering certificates
/// that have no address to everybody. Key usage by RFC 8551 section 4.4 and smime-facts.md section 2.
public final class Offer {
    private static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    private static final String ANY_EXTENDED_KEY_USAGE = "2.5.29.37.0";
    private static final int LEAST_RSA_BITS = 1024;
    private static final int SOUND_RSA_BITS = 2048;

    private final Profile.Kind kind;
    private final Clock clock;
    private final Duration renewalWindow;

    /// @param kind whose rules count: in a Thunderbird profile those of Thunderbird, in the own one the standard's
    public Offer(Profile.Kind kind, Clock clock) {
        this(kind, clock, Validity.RENEWAL_WINDOW);
    }

    /// @param renewalWindow how long before its end a certificate is said to end soon
    public Offer(Profile.Kind kind, Clock clock, Duration renewalWindow) {
        this.kind = kind;
        this.clock = clock;
        this.renewalWindow = renewalWindow;
    }

    /// What can be chosen from: first what fits, then what does not, both newest first. Other people's certificates
    /// are in it only if they are for this very address, since then their key may be missed.
    public List<Fitness> of(Contents contents, String address, CertificateUse use) {
        return contents.certificates().stream()
                .filter(stored -> stored.hasPrivateKey() || isOwn(stored.certificate(), address))
                .map(stored -> fitness(stored, address, use))
                .sorted(Comparator.comparing((Fitness fitness) -> !fitness.fits())
                        .thenComparing(Fitness::stored, Newest.FIRST))
                .toList();
    }

    private static boolean isOwn(Certificate certificate, String address) {
        return switch (AddressMatch.of(address, certificate)) {
            case SAME, SAME_BUT_CASE -> true;
            case NONE_IN_CERTIFICATE, OTHER -> false;
        };
    }

    /// The newest that fits.
    public Optional<StoredCertificate> newest(Contents contents, String address, CertificateUse use) {
        return of(contents, address, use).stream()
                .filter(Fitness::fits)
                .map(Fitness::stored)
                .findFirst();
    }

    /// The certificates of this identity that newer ones replaced: nothing is signed with them and nobody
    /// encrypts to them any more, but they still open mail that was encrypted to them. Newest first.
    public List<StoredCertificate> keptForOldMail(Contents contents, Identity identity) {
        var settings = identity.settings();
        var inUse = Stream.of(settings.signing(), settings.encryption())
                .flatMap(Optional::stream)
                .flatMap(choice -> choice.resolve(contents).stream())
                .toList();
        var current = settings.encryption().flatMap(choice -> choice.resolve(contents));
        if (current.isEmpty()) {
            return List.of();
        }
        var end = current.get().certificate().notAfter();
        return of(contents, identity.address(), CertificateUse.ENCRYPTION).stream()
                .filter(fitness -> fitness.obstacles().stream().allMatch(Fitness.Obstacle.EXPIRED::equals))
                .map(Fitness::stored)
                .filter(stored -> !inUse.contains(stored)
                        && !stored.certificate().notAfter().isAfter(end))
                .toList();
    }

    /// How it stands with a certificate for an identity.
    public Fitness fitness(StoredCertificate stored, String address, CertificateUse use) {
        var certificate = stored.certificate();
        var obstacles = new ArrayList<Obstacle>();
        var hints = new ArrayList<Hint>();
        if (!stored.hasPrivateKey()) {
            obstacles.add(Obstacle.NO_PRIVATE_KEY);
        }
        if (certificate.authority()) {
            obstacles.add(Obstacle.AUTHORITY);
        }
        switch (Validity.of(certificate, clock, renewalWindow)) {
            case EXPIRED -> obstacles.add(Obstacle.EXPIRED);
            case NOT_YET_VALID -> obstacles.add(Obstacle.NOT_YET_VALID);
            case ENDS_SOON -> hints.add(Hint.ENDS_SOON);
            case VALID -> {}
        }
        var match = AddressMatch.of(address, certificate);
        if (match == AddressMatch.OTHER) {
            obstacles.add(Obstacle.OTHER_ADDRESS);
        } else if (match == AddressMatch.SAME_BUT_CASE) {
            hints.add(Hint.ADDRESS_CASE);
        }
        addKeyKind(certificate.key(), use, obstacles, hints);
        addUsages(certificate, use, obstacles);
        if (match == AddressMatch.NONE_IN_CERTIFICATE) {
            obstacles.add(Obstacle.NO_ADDRESS);
        }
        return new Fitness(stored, use, obstacles, hints);
    }

    private void addKeyKind(PublicKeyFacts key, CertificateUse use, List<Obstacle> obstacles, List<Hint> hints) {
        var algorithm = key.algorithm();
        if (use == CertificateUse.SIGNING && key.onlyEncrypts()) {
            obstacles.add(Obstacle.KEY_CANNOT_SIGN);
        } else if (use == CertificateUse.ENCRYPTION && key.onlySigns()) {
            obstacles.add(Obstacle.KEY_CANNOT_ENCRYPT);
        } else if (kind == Profile.Kind.THUNDERBIRD && !algorithm.startsWith("RSA") && !algorithm.equals("EC")) {
            obstacles.add(Obstacle.KEY_NOT_FOR_THUNDERBIRD);
        }
        if (algorithm.startsWith("RSA") && key.bits() > 0 && key.bits() < SOUND_RSA_BITS) {
            if (key.bits() < LEAST_RSA_BITS) {
                obstacles.add(Obstacle.KEY_TOO_SHORT);
            } else {
                hints.add(Hint.KEY_SHORT);
            }
        }
    }

    private void addUsages(Certificate certificate, CertificateUse use, List<Obstacle> obstacles) {
        var wanted = usages(use, certificate.key().algorithm());
        if (certificate
                .keyUsage()
                .filter(bits -> bits.stream().noneMatch(wanted::contains))
                .isPresent()) {
            obstacles.add(Obstacle.KEY_USAGE);
        }
        if (certificate
                .extendedKeyUsage()
                .filter(purposes -> !allowsMail(purposes))
                .isPresent()) {
            obstacles.add(Obstacle.EXTENDED_KEY_USAGE);
        }
    }

    private static Set<KeyUsage> usages(CertificateUse use, String algorithm) {
        return switch (use) {
            case SIGNING -> Set.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.NON_REPUDIATION);
            case ENCRYPTION ->
                algorithm.equals("EC") || algorithm.startsWith("X")
                        ? Set.of(KeyUsage.KEY_AGREEMENT)
                        : Set.of(KeyUsage.KEY_ENCIPHERMENT);
        };
    }

    /// Thunderbird takes anyExtendedKeyUsage for no purpose at all, the standard for every one.
    private boolean allowsMail(List<String> purposes) {
        return purposes.contains(EMAIL_PROTECTION)
                || (kind != Profile.Kind.THUNDERBIRD && purposes.contains(ANY_EXTENDED_KEY_USAGE));
    }
}

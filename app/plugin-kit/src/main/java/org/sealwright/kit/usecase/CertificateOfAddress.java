package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.account.AddressMatch;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.request.RequestAnswer;
import org.sealwright.core.task.Subscription;

/// How far a mail address is on its way to a certificate of its own: what the steps of the guided path ask first.
/// Reads files: never on the event thread.
public final class CertificateOfAddress {
    private final CurrentProfile current;
    private final PendingRequests pending;
    private final Clock clock;

    @Inject
    public CertificateOfAddress(CurrentProfile current, PendingRequests pending, Clock clock) {
        this.current = current;
        this.pending = pending;
        this.clock = clock;
    }

    /// @param contents of the database
    /// @param newest   of the valid certificates for the address that have their private key here, the one that
    ///   ends last
    /// @param waiting  the newest request for the address that has no answer yet
    public record Found(
            OpenProfile here,
            Contents contents,
            Optional<StoredCertificate> newest,
            Optional<PendingRequest> waiting) {}

    /// Called on any thread when the answer may be another one.
    public Subscription onChange(Runnable listener) {
        var all = List.of(current.onChange(listener), pending.onChange(listener));
        return () -> all.forEach(Subscription::close);
    }

    public Found find(String address) throws Problem {
        var here = current.open();
        var contents = here.database().contents();
        return new Found(here, contents, newest(contents, address, clock.instant()), waiting(here, contents, address));
    }

    /// Of the certificates for the address that are valid now and have their private key here, the one that ends
    /// last.
    public static Optional<StoredCertificate> newest(Contents contents, String address, Instant now) {
        return contents.certificates().stream()
                .filter(StoredCertificate::hasPrivateKey)
                .filter(stored -> !stored.certificate().authority() && isFor(address, stored.certificate()))
                .filter(stored -> !now.isBefore(stored.certificate().notBefore())
                        && !now.isAfter(stored.certificate().notAfter()))
                .max(Comparator.comparing(stored -> stored.certificate().notAfter()));
    }

    /// The same for every address of an own certificate, in small letters as it is first written. In one pass: a
    /// certificate may hold tens of thousands of addresses.
    public static Map<String, StoredCertificate> newestOfEach(Contents contents, Instant now) {
        Map<String, String> written = new HashMap<>();
        Map<String, StoredCertificate> newest = new LinkedHashMap<>();
        for (var stored : contents.certificates()) {
            var certificate = stored.certificate();
            if (stored.hasPrivateKey()
                    && !certificate.authority()
                    && !now.isBefore(certificate.notBefore())
                    && !now.isAfter(certificate.notAfter())) {
                for (var email : certificate.emails()) {
                    AddressMatch.key(email)
                            .map(key -> written.computeIfAbsent(key, _ -> email.toLowerCase(Locale.ROOT)))
                            .ifPresent(address -> newest.merge(address, stored, CertificateOfAddress::later));
                }
            }
        }
        return newest;
    }

    private static StoredCertificate later(StoredCertificate one, StoredCertificate other) {
        return other.certificate().notAfter().isAfter(one.certificate().notAfter()) ? other : one;
    }

    /// Is the certificate for this address, whatever its capital letters?
    public static boolean isFor(String address, Certificate certificate) {
        return switch (AddressMatch.of(address, certificate)) {
            case SAME, SAME_BUT_CASE -> true;
            case NONE_IN_CERTIFICATE, OTHER -> false;
        };
    }

    private Optional<PendingRequest> waiting(OpenProfile here, Contents contents, String address) throws Problem {
        return pending.of(here.profile()).stream()
                .filter(request -> request.emails().stream().anyMatch(address::equalsIgnoreCase))
                .filter(request -> contents.certificates().stream()
                        .noneMatch(stored ->
                                stored.hasPrivateKey() && RequestAnswer.answers(request, stored.certificate())))
                .max(Comparator.comparing(PendingRequest::created));
    }
}

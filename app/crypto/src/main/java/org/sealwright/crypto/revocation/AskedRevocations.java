package org.sealwright.crypto.revocation;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.network.FetchFailed;
import org.sealwright.core.network.Fetcher;
import org.sealwright.core.network.Fetcher.Limit;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.revocation.RevocationStatus.NotChecked;
import org.sealwright.core.revocation.RevocationStatus.Why;
import org.sealwright.core.revocation.Revocations;
import org.sealwright.core.task.Progress;

/// Asks OCSP first, then revocation lists; the first answer that counts is taken. Answers and lists are kept
/// until they end.
public final class AskedRevocations implements Revocations {
    /// smime-facts.md section 7.
    private static final Limit OCSP = new Limit(64 << 10, Duration.ofSeconds(10));

    private static final Limit LIST = new Limit(20 << 20, Duration.ofSeconds(30));
    private static final int MOST_ADDRESSES = 3;

    private final ExtensionReader extensions;
    private final Fetcher fetcher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AnswerMemory memory = new AnswerMemory();

    @Inject
    public AskedRevocations(ExtensionReader extensions, Fetcher fetcher, Clock clock) {
        this.extensions = extensions;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    @Override
    public RevocationStatus status(Certificate certificate, Certificate issuer, Progress progress) {
        Instant now = clock.instant();
        var known = memory.status(certificate, issuer, now);
        if (known.isPresent()) {
            return known.get();
        }
        RevocationStatus status = new Asking(certificate, issuer, now, progress).ask();
        memory.remember(certificate, issuer, status, now);
        return status;
    }

    /// One question about one certificate.
    private final class Asking {
        private final Certificate certificate;
        private final Certificate issuer;
        private final Instant now;
        private final Progress progress;

        Asking(Certificate certificate, Certificate issuer, Instant now, Progress progress) {
            this.certificate = certificate;
            this.issuer = issuer;
            this.now = now;
            this.progress = progress;
        }

        RevocationStatus ask() {
            RevocationStatus last = new NotChecked(Why.NO_SERVICE, "");
            var lists = lists(certificate);
            for (String responder : responders(certificate)) {
                last = attempt(responder, () -> byOcsp(responder));
                if (definite(last)) {
                    return last;
                }
            }
            for (String location : lists) {
                var listed = attempt(location, () -> byList(location, lists));
                if (definite(listed)) {
                    return listed;
                }
                last = last instanceof RevocationStatus.Unknown ? last : listed;
            }
            return last;
        }

        private RevocationStatus byOcsp(String responder) throws Rejected, FetchFailed {
            var exchange = new OcspExchange(certificate, issuer, random);
            byte[] answer = fetcher.post(responder, "application/ocsp-request", exchange.question(), OCSP, progress);
            return exchange.status(answer, now);
        }

        private RevocationStatus byList(String location, List<String> locations) throws Rejected, FetchFailed {
            Optional<byte[]> kept = memory.list(location, now);
            byte[] bytes = kept.isPresent() ? kept.get() : fetcher.get(location, LIST, progress);
            var list = RevocationList.read(bytes);
            var status = list.status(certificate, issuer, locations, now);
            if (kept.isEmpty()) {
                list.nextUpdate().ifPresent(until -> memory.remember(location, bytes, until));
            }
            return status;
        }
    }

    private interface Attempt {
        RevocationStatus status() throws Rejected, FetchFailed;
    }

    private static RevocationStatus attempt(String location, Attempt attempt) {
        try {
            return attempt.status();
        } catch (Rejected rejected) {
            return new NotChecked(rejected.why(), location);
        } catch (FetchFailed failed) {
            return new NotChecked(why(failed), location);
        }
    }

    private static Why why(FetchFailed failed) {
        return switch (failed.why()) {
            case ADDRESS_REFUSED -> Why.ADDRESS_REFUSED;
            case UNREACHABLE, PROXY_NOT_UNDERSTOOD -> Why.UNREACHABLE;
            case NOT_SERVED -> Why.NOT_SERVED;
            case TOO_LARGE -> Why.TOO_LARGE;
        };
    }

    private static boolean definite(RevocationStatus status) {
        return status instanceof RevocationStatus.Good || status instanceof RevocationStatus.Revoked;
    }

    private List<String> responders(Certificate certificate) {
        return extensions.extensions(certificate).stream()
                .filter(Extension.AuthorityInformation.class::isInstance)
                .flatMap(each -> ((Extension.AuthorityInformation) each).ocsp().stream())
                .filter(AskedRevocations::web)
                .limit(MOST_ADDRESSES)
                .toList();
    }

    private List<String> lists(Certificate certificate) {
        return extensions.extensions(certificate).stream()
                .filter(each -> each instanceof Extension.RevocationLists lists && !lists.delta())
                .flatMap(each -> ((Extension.RevocationLists) each).locations().stream())
                .filter(AskedRevocations::web)
                .limit(MOST_ADDRESSES)
                .toList();
    }

    private static boolean web(String location) {
        var lower = location.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}

package org.sealwright.crypto.revocation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.revocation.RevocationStatus;

/// Answers that still hold, and the latest lists. Safe for several threads.
final class AnswerMemory {
    private static final int MOST_ANSWERS = 1_000;
    private static final int MOST_LISTS = 4;

    /// What was revoked stays so; still it is asked again after a day, for a suspension may end.
    private static final Duration REVOKED_HOLDS = Duration.ofDays(1);

    private record Asked(Fingerprint certificate, Fingerprint issuer) {}

    private record Held<T>(T what, Instant until) {}

    private final Map<Asked, Held<RevocationStatus>> answers = oldestLeaves(MOST_ANSWERS);
    private final Map<String, Held<byte[]>> lists = oldestLeaves(MOST_LISTS);

    synchronized Optional<RevocationStatus> status(Certificate certificate, Certificate issuer, Instant now) {
        return held(answers.get(new Asked(certificate.sha256(), issuer.sha256())), now);
    }

    synchronized void remember(Certificate certificate, Certificate issuer, RevocationStatus status, Instant now) {
        var asked = new Asked(certificate.sha256(), issuer.sha256());
        switch (status) {
            case RevocationStatus.Good good -> answers.put(asked, new Held<>(status, good.until()));
            case RevocationStatus.Revoked _ -> answers.put(asked, new Held<>(status, now.plus(REVOKED_HOLDS)));
            case RevocationStatus.Unknown _, RevocationStatus.NotChecked _ -> {
                // asked again next time
            }
        }
    }

    synchronized Optional<byte[]> list(String location, Instant now) {
        return held(lists.get(location), now);
    }

    synchronized void remember(String location, byte[] list, Instant until) {
        lists.put(location, new Held<>(list, until));
    }

    private static <T> Optional<T> held(@Nullable Held<T> held, Instant now) {
        return held == null || now.isAfter(held.until()) ? Optional.empty() : Optional.of(held.what());
    }

    private static <K, V> Map<K, V> oldestLeaves(int most) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}

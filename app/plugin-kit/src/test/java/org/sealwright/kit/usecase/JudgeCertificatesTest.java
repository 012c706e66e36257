package org.sealwright.kit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.FakeRoots;
import org.sealwright.testkit.FakeVerdicts;

class JudgeCertificatesTest {
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final CertificateMaker maker = new CertificateMaker();
    private final CertificateMaker.Identity root = maker.root("Root");
    private final StoredCertificate anchor = stored(root.certificate(), Group.AUTHORITIES, false, FOR_MAIL);
    private final StoredCertificate own =
            stored(maker.person("Anna", "anna@example.org", root).certificate(), Group.MINE, true, Trust.NONE);
    private final StoredCertificate other =
            stored(maker.person("Bruno", "bruno@example.org", root).certificate(), Group.PEOPLE, false, Trust.NONE);
    private final Contents contents = new Contents(List.of(anchor, own, other), List.of(), List.of());
    private final FakeVerdicts verdicts = new FakeVerdicts();
    private final JudgeCertificates judges = new JudgeCertificates(verdicts, new FakeRoots(), clock);

    @Test
    void otherPeopleOfWhomNothingIsNotedAreLeftOut() {
        assertThat(judges.over(contents).basis().certificates())
                .containsOnlyKeys(anchor.certificate(), own.certificate());
    }

    @Test
    void whoIsNotedOrOfAnIssuersNameStays() {
        var distrusted = stored(
                maker.person("Carla", "carla@example.org", root).certificate(),
                Group.PEOPLE,
                false,
                new Trust(TrustLevel.INHERIT, TrustLevel.DISTRUSTED, TrustLevel.INHERIT));
        var impostor = maker.person("Doris", "doris@example.org", root);
        var issued =
                stored(maker.person("Elif", "elif@example.org", impostor).certificate(), Group.MINE, true, Trust.NONE);
        var all = new Contents(
                List.of(anchor, distrusted, stored(impostor.certificate(), Group.PEOPLE, false, Trust.NONE), issued),
                List.of(),
                List.of());
        assertThat(judges.over(all).basis().certificates())
                .containsOnlyKeys(
                        anchor.certificate(), distrusted.certificate(), impostor.certificate(), issued.certificate());
    }

    @Test
    void theVerdictIsTheSameForThoseLeftOut() {
        var complete = verdicts.on(Basis.of(contents, new FakeRoots().found(), clock.instant()));
        assertThat(judges.over(contents).verdict(other.certificate(), Purpose.ENCRYPT))
                .isEqualTo(complete.verdict(other.certificate(), Purpose.ENCRYPT));
    }

    private static StoredCertificate stored(Certificate certificate, Group group, boolean key, Trust trust) {
        return new StoredCertificate(certificate, "", group, key, trust, Origin.NONE);
    }
}

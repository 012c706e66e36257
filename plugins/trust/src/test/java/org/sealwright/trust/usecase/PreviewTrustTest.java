package org.sealwright.trust.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Verdicts;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.trust.usecase.PreviewTrust.Preview;

class PreviewTrustTest {
    private final Office office = new Office();
    private final Identity root = office.maker.root("Root");
    private final Identity intermediate = office.maker.intermediate("Intermediate", root);
    private final Identity anna = office.maker.person("Anna", "anna@example.org", intermediate);
    private final Identity bob = office.maker.person("Bob", "bob@example.org", intermediate);
    private final Identity other = office.maker.root("Other");
    private final Identity carol = office.maker.person("Carol", "carol@example.org", other);

    private Preview preview(Identity identity, Optional<Trust> trust) throws Exception {
        return office.preview.preview(List.of(new TrustWish(office.authority(identity), trust)));
    }

    @Test
    void trustingARootMakesWhatHangsBelowItValid() throws Exception {
        office.with(root, intermediate, bob)
                .owning(anna)
                .trusting(other, Office.MAIL)
                .with(carol);
        var preview = preview(root, Optional.of(Office.MAIL));
        assertThat(preview.mineGained()).containsExactly(office.stored(anna));
        assertThat(preview.peopleGained()).containsExactly(office.stored(bob));
        assertThat(preview.mineLost()).isEmpty();
        assertThat(preview.peopleLost()).isEmpty();
        assertThat(office.stored(root).trust()).isEqualTo(Trust.NONE);
    }

    @Test
    void distrustingAnIntermediateTakesTheirValidityAway() throws Exception {
        office.trusting(root, Office.MAIL).with(intermediate, bob).owning(anna);
        var preview = preview(intermediate, Optional.of(Office.NO_MAIL));
        assertThat(preview.mineLost()).containsExactly(office.stored(anna));
        assertThat(preview.peopleLost()).containsExactly(office.stored(bob));
    }

    @Test
    void trustForWebsitesChangesNothingForMail() throws Exception {
        office.with(root, intermediate, bob);
        assertThat(preview(root, Optional.of(Office.SITES)).isEmpty()).isTrue();
    }

    @Test
    void builtInTrustCountsAndItsLossIsSeen() throws Exception {
        office.roots.with(root.certificate(), "Mozilla Root", Office.MAIL);
        office.with(intermediate, bob);
        assertThat(preview(root, Optional.of(Trust.NONE)).peopleLost()).containsExactly(office.stored(bob));
        assertThat(preview(root, Optional.empty()).isEmpty()).isTrue();
    }

    @Test
    void whatChangesNothingNeedsNoJudging() throws Exception {
        office.trusting(root, Office.MAIL).with(intermediate, bob);
        var judged = new ArrayList<Basis>();
        var preview = new PreviewTrust(office.profile, office.roots, noting(judged), office.clock);
        assertThat(preview.preview(List.of(new TrustWish(office.authority(root), Optional.of(Office.MAIL))))
                        .isEmpty())
                .isTrue();
        assertThat(judged).isEmpty();
    }

    @Test
    void whatIsPreparedIsJudgedAsIfTheTopmostAuthoritiesWereTrusted() throws Exception {
        var far = office.maker.intermediate("Far", office.maker.root("Not here"));
        var dora = office.maker.person("Dora", "dora@example.org", far);
        office.with(root, intermediate, bob, far, dora).owning(anna).trusting(other, Office.NO_MAIL);
        var judged = new ArrayList<Basis>();
        var preview = new PreviewTrust(office.profile, office.roots, noting(judged), office.clock);
        preview.prepare(Progress.none());
        var basis = judged.getFirst();
        for (var topmost : List.of(root, far, other)) {
            assertThat(basis.trust(topmost.certificate())).isEqualTo(Office.MAIL);
        }
        assertThat(basis.trust(intermediate.certificate())).isEqualTo(Trust.NONE);
        assertThat(office.database.contents().certificates())
                .allSatisfy(stored -> assertThat(stored.trust()).isNotEqualTo(Office.MAIL));
    }

    @Test
    void preparingStopsWhenItIsCancelled() throws Exception {
        office.with(root, intermediate, bob);
        var cancelled = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void stopIfCancelled() {
                throw new CancellationException();
            }

            @Override
            public void pointOfNoReturn() {}
        };
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> office.preview.prepare(cancelled));
    }

    private Verdicts noting(List<Basis> judged) {
        return basis -> {
            judged.add(basis);
            return office.verdicts.on(basis);
        };
    }
}

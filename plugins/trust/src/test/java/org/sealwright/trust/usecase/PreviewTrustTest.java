package org.sealwright.trust.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.core.trust.Trust;
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
}

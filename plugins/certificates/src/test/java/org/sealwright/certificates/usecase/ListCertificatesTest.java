package org.sealwright.certificates.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.usecase.ListCertificates.Query;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;

class ListCertificatesTest {
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    private final Surroundings here = new Surroundings();

    @Test
    void groupsStandInThunderbirdsOrderAndNothingIsHidden() throws Exception {
        var root = here.root;
        here.store(here.maker.person("Nobody", "", root));
        here.store(root);
        here.store(here.maker.person("Bob", "bob@example.org", root));
        here.storeOwn(here.maker.person("Anna", "anna@example.org", root));
        here.storeLoneKey(here.maker.person("Waiting", "w@example.org", root));
        var listed = here.list.list(Query.everything());
        assertThat(listed.certificates())
                .extracting(stored -> stored.group())
                .containsExactly(Group.MINE, Group.PEOPLE, Group.AUTHORITIES, Group.OTHER);
        assertThat(listed.loneKeys()).hasSize(1);
    }

    @Test
    void ownCertificatesOfOneIssuerComeNewestFirst() throws Exception {
        here.maker.valid("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z");
        here.storeOwn(here.maker.person("Older", "a@example.org", here.root));
        here.maker.valid("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
        here.storeOwn(here.maker.person("Newer", "a@example.org", here.root));
        assertThat(names(Query.everything())).containsExactly("Newer", "Older");
    }

    @Test
    void peopleOfOneIssuerAreSortedByAddressWithoutCase() throws Exception {
        here.store(here.maker.person("One", "Zoe@example.org", here.root));
        here.store(here.maker.person("Two", "adam@example.org", here.root));
        assertThat(names(Query.everything())).containsExactly("Two", "One");
    }

    @Test
    void anAddressIsComparedWithoutCase() throws Exception {
        here.store(here.maker.person("Bob", "Bob@Example.org", here.root));
        here.store(here.maker.person("Eve", "eve@example.org", here.root));
        assertThat(names(new Query(Optional.empty(), Optional.of("bob@example.ORG"), Optional.empty())))
                .containsExactly("Bob");
    }

    @Test
    void onlyWhatIsValidAndEndsInTimeIsAboutToExpire() throws Exception {
        here.maker.valid("2025-01-01T00:00:00Z", "2026-11-21T00:00:00Z");
        here.storeOwn(here.maker.person("Expired", "a@example.org", here.root));
        here.maker.valid("2025-01-01T00:00:00Z", "2027-01-21T12:00:00Z");
        here.storeOwn(here.maker.person("In 60 days", "a@example.org", here.root));
        here.maker.valid("2025-01-01T00:00:00Z", "2027-01-21T12:00:01Z");
        here.storeOwn(here.maker.person("Later", "a@example.org", here.root));
        assertThat(names(new Query(Optional.empty(), Optional.empty(), Optional.of(Duration.ofDays(60)))))
                .containsExactly("In 60 days");
    }

    @Test
    void oneGroupIsListedAloneAndWithoutKeys() throws Exception {
        here.store(here.root);
        here.storeLoneKey(here.maker.person("Waiting", "w@example.org", here.root));
        var listed = here.list.list(new Query(Optional.of(Group.MINE), Optional.empty(), Optional.empty()));
        assertThat(listed.certificates()).isEmpty();
        assertThat(listed.loneKeys()).isEmpty();
    }

    @Test
    void whatIsOnlyBuiltIntoThunderbirdIsListedBesidesIfItFits() throws Exception {
        var mozilla = here.maker.root("Mozilla");
        here.roots
                .with(mozilla.certificate(), "Mozilla Root", FOR_MAIL)
                .with(here.root.certificate(), "Old Root", FOR_MAIL);
        here.store(here.root);
        assertThat(builtIn(Query.everything())).singleElement().satisfies(stored -> {
            assertThat(stored.certificate()).isEqualTo(mozilla.certificate());
            assertThat(stored.nickname()).isEqualTo("Mozilla Root");
            assertThat(stored.group()).isEqualTo(Group.AUTHORITIES);
            assertThat(stored.trust()).isEqualTo(FOR_MAIL);
        });
        assertThat(builtIn(new Query(Optional.of(Group.MINE), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    private List<StoredCertificate> builtIn(Query query) throws Problem {
        var builtIn = here.list.builtIn(query, here.list.list(query));
        assertThat(builtIn.found()).isTrue();
        return builtIn.certificates();
    }

    private List<String> names(Query query) throws Problem {
        return here.list.list(query).certificates().stream()
                .map(stored -> stored.certificate().displayName())
                .toList();
    }
}

package org.sealwright.csr.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sealwright.testkit.FakeAccounts;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeProfile;

class OfferAddressesTest {
    private final FakeAccounts accounts = new FakeAccounts();
    private final OfferAddresses offer = new OfferAddresses(new FakeProfile(new FakeDatabase()), accounts);

    @Test
    void eachAddressOfTheProfileIsOfferedOnce() {
        accounts.with(
                FakeAccounts.identity("id1", "anna@example.org"),
                FakeAccounts.identity("id2", "office@example.org"),
                FakeAccounts.identity("id3", "anna@example.org"));
        assertThat(offer.offer()).containsExactly("anna@example.org", "office@example.org");
    }

    @Test
    void withoutIdentitiesNothingIsOffered() {
        assertThat(offer.offer()).isEmpty();
    }
}

/// Mail accounts and their identities: which certificate signs and which decrypts for an address, what is done by
/// default, and which certificates may be offered for it.
///
/// ```java
/// for (var identity : accounts.of(profile)) {
///     var choice = identity.settings().choice(CertificateUse.SIGNING);
///     var certificate = choice.flatMap(each -> each.resolve(contents));
/// }
/// var change = new IdentityChange.Certificate("id1", CertificateUse.SIGNING, Optional.of(choice));
/// accounts.change(profile, List.of(change));
/// ```
@NullMarked
package org.sealwright.core.account;

import org.jspecify.annotations.NullMarked;

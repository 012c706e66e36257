/// Verdicts by the rules of Thunderbird for mail. Those rules are mozilla::pkix's (NSS, `lib/mozpkix`), written
/// here
/// from what it does, not from its text: path building forward from the certificate, trust first, signatures last.
/// What is different, and why, is in docs/verdicts.md.
@NullMarked
package org.sealwright.crypto.verdict;

import org.jspecify.annotations.NullMarked;

/// Whether a certificate may be used for mail, and if not, why not: the verdict Thunderbird would come to, with its
/// true reason. [org.sealwright.core.verdict.Verdicts] takes one [org.sealwright.core.verdict.Basis], which never
/// changes, and gives a [org.sealwright.core.verdict.Judge] for it.
@NullMarked
package org.sealwright.core.verdict;

import org.jspecify.annotations.NullMarked;

/// What can be done with the certificates of a profile, as verbs. Each use case works on the current profile
/// through the ports of core, may read and write files, and so never runs on the event thread. Answers are values;
/// what can be foreseen to fail is a `Problem`.
@NullMarked
package org.sealwright.certificates.usecase;

import org.jspecify.annotations.NullMarked;

package org.sealwright.core.profile;

import java.util.Optional;
import org.sealwright.core.problem.Problem;

/// That the profile last chosen could not be opened, so that the own one stands in for it.
///
/// @param folder as it was remembered; it may be no path at all
/// @param why    empty if it is no path
public record NotOpened(String folder, Optional<Problem> why) {}

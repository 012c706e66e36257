package org.sealwright.core.policy;

import java.util.Optional;
import org.sealwright.core.problem.Clause;

/// Looks at a text, or at each entry of a list, more closely than the kind of its setting can: for those who write a
/// policy. It judges as whoever obeys the setting does.
@FunctionalInterface
public interface EntryCheck {
    /// @return empty if nothing is wrong
    Optional<Fault> fault(String entry);

    /// What is wrong with an entry.
    sealed interface Fault {
        Clause why();

        /// It means nothing on any computer.
        ///
        /// @param didYouMean what was probably meant
        record Meaningless(Clause why, Optional<String> didYouMean) implements Fault {
            public Meaningless(Clause why) {
                this(why, Optional.empty());
            }
        }

        /// It can be meant so, and has no effect on this computer: a file is missing, say, that others have.
        record Ineffective(Clause why) implements Fault {}
    }
}

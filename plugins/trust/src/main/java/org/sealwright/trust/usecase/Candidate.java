package org.sealwright.trust.usecase;

import java.util.Set;
import org.sealwright.core.certificate.Certificate;

/// A certificate of a file that was opened to import authorities.
///
/// @param standing whether it goes in
/// @param remarks  what should be said about it
public record Candidate(Certificate certificate, Standing standing, Set<Remark> remarks) {
    public Candidate {
        remarks = Set.copyOf(remarks);
    }

    /// Whether it goes in.
    public enum Standing {
        /// An authority that is not here yet.
        NEW("new"),
        /// The database holds it.
        ALREADY_PRESENT("already-present"),
        /// Thunderbird has it built in; there is nothing to import.
        BUILT_IN("built-in"),
        /// It is no authority.
        NOT_AN_AUTHORITY("not-an-authority");

        private final String word;

        Standing(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// What should be said about it.
    public enum Remark {
        /// Its own issuer is another authority: it needs no trust of its own.
        INTERMEDIATE("intermediate"),
        EXPIRED("expired"),
        NOT_YET_VALID("not-yet-valid"),
        /// Its key is too short, or it is signed with a method that can be forged.
        WEAK("weak"),
        /// A root that is here already, and that nobody trusts for e-mail yet.
        UNTRUSTED("untrusted");

        private final String word;

        Remark(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public boolean isNew() {
        return standing == Standing.NEW;
    }

    public boolean is(Remark remark) {
        return remarks.contains(remark);
    }
}

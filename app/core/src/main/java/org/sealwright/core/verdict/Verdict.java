package org.sealwright.core.verdict;

import java.util.List;
import org.sealwright.core.certificate.Certificate;

/// Whether a certificate may be used for a [Purpose].
public sealed interface Verdict {
    /// The certificate first, then each one's issuer: for a good verdict up to the trusted authority, for a bad one
    /// as
    /// far as the way that came nearest to one.
    List<Certificate> chain();

    default boolean ok() {
        return this instanceof Good;
    }

    /// It may be used.
    ///
    /// @param remarks what should be said all the same
    record Good(List<Certificate> chain, List<Remark> remarks) implements Verdict {
        public Good {
            chain = List.copyOf(chain);
            remarks = List.copyOf(remarks);
        }

        /// The authority whose trust makes it good; the certificate itself if it is trusted by itself.
        public Certificate anchor() {
            return chain.getLast();
        }
    }

    /// It must not be used.
    record Bad(Reason reason, List<Certificate> chain) implements Verdict {
        public Bad {
            chain = List.copyOf(chain);
        }
    }
}

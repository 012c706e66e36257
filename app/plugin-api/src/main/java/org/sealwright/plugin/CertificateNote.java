package org.sealwright.plugin;

import java.util.Set;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;

/// A short remark of a plugin on some certificates, which stands beside them wherever any plugin lists them: "kept
/// to read old mail".
///
/// @param id    stable, lower case with hyphens; the word of the command line's JSON: `kept-for-old-mail`
/// @param order small ones come first
/// @param text  a few words, the same for every certificate it is made on
public record CertificateNote(String id, int order, String text, Source source) {
    /// Which certificates the remark is made on.
    public interface Source {
        /// Those of the current profile. Reads what is needed for all at once; not on the event thread.
        Set<Fingerprint> certificates() throws Problem;

        /// Called on any thread when they may be others. Changes of the profile itself need not be told.
        Subscription onChange(Runnable listener);
    }
}

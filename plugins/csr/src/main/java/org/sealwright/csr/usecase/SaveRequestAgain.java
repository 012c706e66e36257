package org.sealwright.csr.usecase;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RequestTextMissing;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.request.RequestFacts;
import org.sealwright.core.request.RequestWriter;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.csr.usecase.ListRequests.Listed;

/// Gives the text of a request once more: into a file, or to be copied.
public final class SaveRequestAgain {
    private final CurrentProfile current;
    private final PendingRequests pending;
    private final RequestWriter writer;
    private final SafeFiles files;
    private final AuditLog audit;

    @Inject
    public SaveRequestAgain(
            CurrentProfile current, PendingRequests pending, RequestWriter writer, SafeFiles files, AuditLog audit) {
        this.current = current;
        this.pending = pending;
        this.writer = writer;
        this.files = files;
        this.audit = audit;
    }

    /// The text for the authority.
    ///
    /// @throws RequestTextMissing the request was made by another program
    public String pem(Listed listed) throws RequestTextMissing {
        return writer.pem(request(listed).csr());
    }

    /// The text of any request that was read.
    public String pem(RequestFacts facts) {
        return writer.pem(facts.encoded());
    }

    /// @return the request as it is remembered now, with its new place
    /// @throws RequestTextMissing                       the request was made by another program
    /// @throws org.sealwright.core.problem.FileExists it is there and may not be replaced
    public PendingRequest save(Listed listed, Path file, boolean replace) throws Problem {
        var here = current.open();
        var request = request(listed);
        files.write(
                file, writer.pem(request.csr()).getBytes(StandardCharsets.US_ASCII), SafeFiles.Readers.USUAL, replace);
        var moved = request.savedAs(file.toAbsolutePath());
        pending.put(here.profile(), moved);
        audit.record(new AuditEvent(
                AuditEvent.Action.REQUEST_WRITTEN, Map.of("key", listed.id().hex(), "file", AuditEvent.place(file))));
        return moved;
    }

    private static PendingRequest request(Listed listed) throws RequestTextMissing {
        return listed.request()
                .orElseThrow(() -> new RequestTextMissing(listed.key().shortName()));
    }
}

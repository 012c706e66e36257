package org.sealwright.csr.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Source;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.RequestReader;
import org.sealwright.csr.usecase.ListRequests.Listed;

/// Tells everything about a request: first in plain sentences, then every field. Of one that waits, or of any CSR.
public final class DescribeRequest {
    private final RequestReader reader;

    @Inject
    public DescribeRequest(RequestReader reader) {
        this.reader = reader;
    }

    /// Of a file or text.
    ///
    /// @throws org.sealwright.core.problem.DamagedInput it is no request
    public RequestDescription describe(Source source) throws Problem {
        var facts = reader.read(source);
        return new RequestDescription(
                Optional.of(facts),
                Optional.empty(),
                RequestSentences.of(facts, Optional.empty()),
                RequestFields.of(facts));
    }

    /// Of one of the list.
    public RequestDescription describe(Listed listed) throws Problem {
        Optional<PendingRequest> request = listed.request();
        if (request.isEmpty()) {
            return new RequestDescription(
                    Optional.empty(),
                    Optional.of(listed),
                    RequestSentences.of(listed),
                    List.of(RequestFields.key(listed.key())));
        }
        var facts = reader.read(request.get().csr());
        return new RequestDescription(
                Optional.of(facts),
                Optional.of(listed),
                RequestSentences.of(facts, Optional.of(listed)),
                RequestFields.of(facts));
    }
}

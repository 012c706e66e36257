package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.certificates.usecase.Arrival.PassedOver;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.request.RequestAnswer;

/// What follows when certificates of the user's own have come in: the request that one answers waits no more, those
/// that were passed over are named (acceptance case 001-2.6), and so is an authority that is missing (001-3.4).
public final class WelcomeOwn {
    private final PendingRequests requests;
    private final Chains chains;

    @Inject
    public WelcomeOwn(PendingRequests requests, Chains chains) {
        this.requests = requests;
        this.chains = chains;
    }

    /// @param own in the database, with their private keys
    Arrivals welcome(OpenProfile here, List<StoredCertificate> own) throws Problem {
        if (own.isEmpty()) {
            return Arrivals.NONE;
        }
        List<PendingRequest> pending = List.of();
        Optional<Problem> trouble = Optional.empty();
        try {
            pending = requests.of(here.profile());
        } catch (Problem e) {
            trouble = Optional.of(e);
        }
        var pool = here.database().contents().pool();
        var arrivals = new ArrayList<Arrival>();
        for (var stored : own) {
            var certificate = stored.certificate();
            var answer = pending.stream()
                    .filter(request -> RequestAnswer.answers(request, certificate))
                    .flatMap(request -> RequestAnswer.of(request, certificate).stream())
                    .findFirst();
            if (answer.isPresent() && trouble.isEmpty()) {
                trouble = forget(here.profile(), answer.get());
            }
            var passedOver = RequestAnswer.passedOver(pending, certificate).stream()
                    .map(request -> new PassedOver(here, request))
                    .toList();
            arrivals.add(new Arrival(stored, answer, passedOver, missing(certificate, pool)));
        }
        return new Arrivals(arrivals, trouble);
    }

    private Optional<Problem> forget(Profile profile, RequestAnswer answer) {
        try {
            requests.remove(profile, answer.request().key().fingerprint());
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(e);
        }
    }

    private Optional<DistinguishedName> missing(Certificate certificate, List<Certificate> pool) {
        var chain = chains.chain(certificate, pool);
        return chain.complete()
                ? Optional.empty()
                : Optional.of(chain.certificates().getLast().issuer());
    }
}

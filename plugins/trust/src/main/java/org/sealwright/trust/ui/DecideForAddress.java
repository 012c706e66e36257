package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.task.Subscription;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.usecase.Judgement;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.usecase.ListAuthorities;

/// Opens the trust editor at the authority that keeps the certificate of an address from being good; it may be one
/// that is built into Thunderbird and stands in no database.
final class DecideForAddress {
    private final Looking looking;
    private final EditTrustFlow editing;
    private final Talk talk;

    /// What is looked at.
    record Looking(CurrentProfile current, JudgeCertificates judging, ListAuthorities list, Clock clock) {
        @Inject
        Looking {}
    }

    @Inject
    DecideForAddress(Looking looking, EditTrustFlow editing, Talk talk) {
        this.looking = looking;
        this.editing = editing;
        this.talk = talk;
    }

    /// What is said of the newest valid certificate of the address; empty if there is none. Off the event thread.
    Optional<Judgement> judgement(String address) throws Problem {
        var contents = looking.current().database().contents();
        return CertificateOfAddress.newest(contents, address, looking.clock().instant())
                .map(stored ->
                        Judgement.of(stored.certificate(), looking.judging().over(contents)));
    }

    Subscription onChange(Runnable listener) {
        return looking.current().onChange(listener);
    }

    /// On the event thread.
    void decide(String address) {
        talk.tasks()
                .run(
                        talk.words().get("authorities.loading"),
                        _ -> undecided(address),
                        editing::edit,
                        talk.dialogs()::failure);
    }

    private List<Authority> undecided(String address) throws Problem {
        var at = judgement(address).flatMap(Judgement::fault).map(bad -> bad.reason()
                .certificate());
        if (at.isEmpty()) {
            return List.of();
        }
        return looking.list().list().authorities().stream()
                .filter(authority -> authority.certificate().equals(at.get()))
                .toList();
    }
}

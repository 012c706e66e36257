package org.sealwright.trust.usecase;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.TrustChanged;
import org.sealwright.core.database.TrustOrder;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.usecase.OrganisationTrust;

/// Decides what authorities are trusted for, and takes decisions back: all in one transaction.
public final class SetTrust {
    private final CurrentProfile current;
    private final OrganisationTrust organisation;
    private final OpenForKeys openForKeys;
    private final WaitForProfile wait;
    private final AuditLog audit;

    @Inject
    public SetTrust(
            CurrentProfile current,
            OrganisationTrust organisation,
            OpenForKeys openForKeys,
            WaitForProfile wait,
            AuditLog audit) {
        this.current = current;
        this.organisation = organisation;
        this.openForKeys = openForKeys;
        this.wait = wait;
        this.audit = audit;
    }

    /// What was done, to be undone within the session.
    ///
    /// @param wishes those that changed something
    public record Done(OpenProfile place, List<TrustWish> wishes, TrustChanged changed) {
        public Done {
            wishes = List.copyOf(wishes);
        }
    }

    /// @param wishes those that change nothing are passed over
    /// @return empty if there was nothing to change
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy the organisation decided otherwise about one of them
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    /// @throws org.sealwright.core.problem.PasswordNeeded the database's password was not given
    public Optional<Done> set(List<TrustWish> wishes, PasswordPrompt prompt, Progress progress) throws Problem {
        var changing = wishes.stream().filter(TrustWish::changes).toList();
        if (changing.isEmpty()) {
            return Optional.empty();
        }
        Map<Certificate, Trust> wanted = new LinkedHashMap<>();
        changing.forEach(wish -> wanted.put(wish.authority().certificate(), wish.after()));
        organisation.check(wanted);
        var here = current.open();
        var orders = changing.stream().map(SetTrust::order).toList();
        // Not before: who waits long for Thunderbird is logged out again.
        var changed = wait.whenFree(here.profile(), progress, () -> {
            openForKeys.unlock(here.profile(), here.database(), prompt);
            return here.database().changeTrust(orders);
        });
        changing.forEach(
                wish -> record(wish.authority(), wish.after(), wish.trust().isEmpty()));
        return Optional.of(new Done(here, changing, changed));
    }

    private static TrustOrder order(TrustWish wish) {
        var authority = wish.authority();
        var label = authority.builtIn().map(root -> root.label()).filter(text -> !text.isBlank());
        return new TrustOrder(authority.certificate(), label, wish.trust());
    }

    /// Makes trust what it was before.
    ///
    /// @throws org.sealwright.core.problem.UndoneTooLate the authority was deleted since
    public void undo(Done done, PasswordPrompt prompt, Progress progress) throws Problem {
        var here = done.place();
        wait.whenFree(here.profile(), progress, () -> {
            openForKeys.unlock(here.profile(), here.database(), prompt);
            here.database().undo(done.changed());
            return done;
        });
        for (var wish : done.wishes()) {
            var authority = wish.authority();
            boolean noted =
                    authority.stored().filter(StoredCertificate::trustNoted).isPresent();
            record(authority, authority.trust(), !noted);
        }
    }

    private void record(Authority authority, Trust trust, boolean byDefault) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("sha256", authority.certificate().sha256().hex());
        facts.put("name", authority.name());
        facts.put("websites", trust.websites().word());
        facts.put("email", trust.email().word());
        facts.put("software", trust.software().word());
        facts.put("noted", byDefault ? "default" : "profile");
        audit.record(new AuditEvent(AuditEvent.Action.TRUST_CHANGED, facts));
    }
}

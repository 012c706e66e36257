package org.sealwright.accounts.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.account.IdentitySettings.Technology;
import org.sealwright.core.account.Offer;
import org.sealwright.core.account.OtherUse;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.problem.CertificateUnfit;
import org.sealwright.core.problem.NoCertificateChosen;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.verdict.Judge;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.JudgeCertificates;

/// Sets certificates and defaults of one identity: everything that is asked for, or nothing. Only certificates that
/// fit are taken; what cannot be done without a certificate is refused, or switched off when the certificate goes,
/// as Thunderbird does.
public final class SetIdentity {
    private final CurrentProfile current;
    private final Accounts accounts;
    private final FindCertificate find;
    private final WaitForProfile wait;
    private final AuditLog audit;
    private final Rules rules;

    @Inject
    public SetIdentity(
            CurrentProfile current,
            Accounts accounts,
            FindCertificate find,
            Rules rules,
            WaitForProfile wait,
            AuditLog audit) {
        this.current = current;
        this.accounts = accounts;
        this.find = find;
        this.rules = rules;
        this.wait = wait;
        this.audit = audit;
    }

    /// What may be chosen, and what is trusted.
    public record Rules(Offers offers, JudgeCertificates judging) {
        @Inject
        public Rules {}
    }

    /// Which certificate is wanted.
    public sealed interface Wish {
        /// None at all.
        record None() implements Wish {}

        /// The one a reference means.
        record This(String reference) implements Wish {}
    }

    /// What to set; what is empty stays as it is.
    ///
    /// @param identity its id or address
    public record Order(String identity, Optional<Wish> signing, Optional<Wish> encryption, Defaults defaults) {
        /// Only a certificate.
        public static Order of(String identity, CertificateUse use, Wish wish) {
            var wanted = Optional.of(wish);
            return use == CertificateUse.SIGNING
                    ? new Order(identity, wanted, Optional.empty(), Defaults.AS_THEY_ARE)
                    : new Order(identity, Optional.empty(), wanted, Defaults.AS_THEY_ARE);
        }

        /// Only defaults.
        public static Order of(String identity, Defaults defaults) {
            return new Order(identity, Optional.empty(), Optional.empty(), defaults);
        }

        Optional<Wish> wish(CertificateUse use) {
            return use == CertificateUse.SIGNING ? signing : encryption;
        }
    }

    /// What shall happen with new messages; what is empty stays as it is.
    ///
    /// @param sign       sign by default
    /// @param encrypt    encrypt by default
    /// @param drafts     keep drafts encrypted
    /// @param technology preferred where S/MIME and OpenPGP are both possible
    public record Defaults(
            Optional<Boolean> sign,
            Optional<Boolean> encrypt,
            Optional<Boolean> drafts,
            Optional<Technology> technology) {
        public static final Defaults AS_THEY_ARE =
                new Defaults(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public static Defaults sign(boolean on) {
            return new Defaults(Optional.of(on), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static Defaults encrypt(boolean on) {
            return new Defaults(Optional.empty(), Optional.of(on), Optional.empty(), Optional.empty());
        }

        public static Defaults drafts(boolean on) {
            return new Defaults(Optional.empty(), Optional.empty(), Optional.of(on), Optional.empty());
        }

        public static Defaults prefer(Technology technology) {
            return new Defaults(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(technology));
        }

        private List<IdentityChange> changes(String identity) {
            var changes = new ArrayList<IdentityChange>();
            sign.ifPresent(on -> changes.add(new IdentityChange.SignByDefault(identity, on)));
            encrypt.ifPresent(on -> changes.add(new IdentityChange.EncryptByDefault(identity, on)));
            drafts.ifPresent(on -> changes.add(new IdentityChange.EncryptDrafts(identity, on)));
            technology.ifPresent(choice -> changes.add(new IdentityChange.Prefer(identity, choice)));
            return changes;
        }
    }

    /// @param report   the identity as it is now
    /// @param ignored  what was against a certificate that was taken all the same
    /// @param otherUse what to ask about the use for which no certificate was named
    public record Result(Report report, List<Fitness> ignored, OtherUse otherUse) {
        public Result {
            ignored = List.copyOf(ignored);
        }
    }

    /// Waits until no Thunderbird runs on the profile, then writes.
    ///
    /// @throws CertificateUnfit    a certificate does not fit; nothing was written
    /// @throws NoCertificateChosen signing or encrypting by default was asked for without a certificate for it
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    public Result set(Order order, Progress progress) throws Problem {
        // Taken once: the user may switch to another profile while we wait.
        var here = current.open();
        var identity = IdentityReference.find(order.identity(), accounts.of(here.profile()));
        var offer = rules.offers().in(here.profile());
        var chosen = new ArrayList<Fitness>();
        var changes = changes(order, identity, offer, chosen);
        wait.whenFree(here.profile(), progress, () -> {
            accounts.change(here.profile(), changes);
            return changes;
        });
        record(here, identity, changes);
        var contents = here.database().contents();
        var judge = rules.judging().over(contents);
        var now = IdentityReference.find(identity.id(), accounts.of(here.profile()));
        return new Result(
                ListIdentities.report(now, contents, offer, judge),
                chosen.stream().filter(fitness -> !fitness.fits()).toList(),
                otherUse(order, now, chosen, offer, judge));
    }

    private List<IdentityChange> changes(Order order, Identity identity, Offer offer, List<Fitness> chosen)
            throws Problem {
        var changes = new ArrayList<IdentityChange>();
        for (var use : CertificateUse.values()) {
            var wish = order.wish(use);
            if (wish.isPresent()) {
                var choice = choice(wish.get(), identity, use, offer, chosen);
                changes.add(new IdentityChange.Certificate(identity.id(), use, choice));
            }
        }
        changes.addAll(order.defaults().changes(identity.id()));
        changes.addAll(followUps(order, identity, changes));
        return changes;
    }

    private Optional<CertificateChoice> choice(
            Wish wish, Identity identity, CertificateUse use, Offer offer, List<Fitness> chosen) throws Problem {
        return switch (wish) {
            case Wish.None _ -> Optional.empty();
            case Wish.This named -> {
                var stored = find.find(named.reference());
                var fitness = offer.fitness(stored, identity.address(), use);
                if (!fitness.mayBeChosen()) {
                    throw unfit(fitness, identity);
                }
                chosen.add(fitness);
                yield Optional.of(CertificateChoice.of(stored.certificate()));
            }
        };
    }

    private static CertificateUnfit unfit(Fitness fitness, Identity identity) {
        return new CertificateUnfit(
                fitness.obstacles().getFirst().code(),
                fitness.stored().certificate().displayName(),
                identity.address());
    }

    /// Signing and encrypting by default need a certificate or an OpenPGP key: refused if asked for, otherwise
    /// switched off together with the certificate.
    private static List<IdentityChange> followUps(Order order, Identity identity, List<IdentityChange> changes)
            throws NoCertificateChosen {
        if (identity.openPgpKey()) {
            return List.of();
        }
        var after = identity.settings();
        for (var change : changes) {
            after = after.with(change);
        }
        var more = new ArrayList<IdentityChange>();
        if (after.sign() && after.signing().isEmpty()) {
            refuseIf(order.defaults().sign(), CertificateUse.SIGNING, identity);
            if (order.signing().isPresent()) {
                more.add(new IdentityChange.SignByDefault(identity.id(), false));
            }
        }
        if (after.encrypt() && after.encryption().isEmpty()) {
            refuseIf(order.defaults().encrypt(), CertificateUse.ENCRYPTION, identity);
            if (order.encryption().isPresent()) {
                more.add(new IdentityChange.EncryptByDefault(identity.id(), false));
            }
        }
        return more;
    }

    private static void refuseIf(Optional<Boolean> wanted, CertificateUse use, Identity identity)
            throws NoCertificateChosen {
        if (wanted.orElse(false)) {
            throw new NoCertificateChosen(use.word(), identity.address());
        }
    }

    private static OtherUse otherUse(Order order, Identity now, List<Fitness> chosen, Offer offer, Judge judge) {
        if (chosen.size() != 1) {
            return OtherUse.ASK_NOTHING;
        }
        var one = chosen.getFirst();
        if (order.wish(one.use().other()).isPresent()) {
            return OtherUse.ASK_NOTHING;
        }
        var other = one.use().other();
        boolean fitsOther = offer.fitness(one.stored(), now.address(), other).fits()
                && judge.verdict(one.stored().certificate(), Uses.purpose(other))
                        .ok();
        var fresh = CertificateChoice.of(one.stored().certificate());
        return OtherUse.after(now.settings(), one.use(), fresh, fitsOther);
    }

    private void record(OpenProfile here, Identity before, List<IdentityChange> changes) throws Problem {
        var contents = here.database().contents();
        for (var change : changes) {
            if (before.settings().with(change).equals(before.settings())) {
                continue;
            }
            var facts = new HashMap<String, String>();
            facts.put("profile", here.profile().folder().toString());
            facts.put("identity", before.id());
            facts.put("email", before.address());
            facts.put("setting", change.setting().word());
            facts.put(
                    "value",
                    switch (change) {
                        case IdentityChange.Certificate certificate ->
                            certificate
                                    .choice()
                                    .flatMap(choice -> choice.resolve(contents))
                                    .map(stored -> stored.certificate().sha256().hex())
                                    .orElse("none");
                        case IdentityChange.SignByDefault signs -> Boolean.toString(signs.on());
                        case IdentityChange.EncryptByDefault encrypts -> Boolean.toString(encrypts.on());
                        case IdentityChange.EncryptDrafts drafts -> Boolean.toString(drafts.on());
                        case IdentityChange.Prefer preference ->
                            preference.technology().word();
                    });
            audit.record(new AuditEvent(AuditEvent.Action.ACCOUNT_CHANGED, facts));
        }
    }
}

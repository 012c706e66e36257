package org.sealwright.core.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;

/// The move of identities from old certificates to newer ones: what is to be changed, and what has to stay. Only a
/// plan; [Accounts#change] does all of it at once. The old certificates stay in the database, to read old mail.
///
/// @param steps in the order of the identities
/// @param left  what keeps its old certificate though it should not, and why
public record Switch(List<Step> steps, List<Left> left) {
    public Switch {
        steps = List.copyOf(steps);
        left = List.copyOf(left);
    }

    /// One certificate of one identity.
    ///
    /// @param from what it uses now; empty if that is not in the database
    public record Step(Identity identity, CertificateUse use, Optional<StoredCertificate> from, StoredCertificate to) {}

    /// One that stays as it is.
    public sealed interface Left {
        Identity identity();

        CertificateUse use();

        /// The setting is locked.
        record Locked(Identity identity, CertificateUse use, Identity.LockedBy by) implements Left {}

        /// The new certificate cannot do for this identity what the old one did.
        record Unfit(Identity identity, Fitness fitness) implements Left {
            @Override
            public CertificateUse use() {
                return fitness.use();
            }
        }
    }

    /// Every certificate that is out of date or does not work goes to the newest that fits.
    public static Switch toNewest(List<Identity> identities, Contents contents, Offer offer) {
        var steps = new ArrayList<Step>();
        var left = new ArrayList<Left>();
        for (var identity : identities) {
            for (var use : CertificateUse.values()) {
                var standing = Standing.of(identity, use, contents, offer);
                boolean chosen = !(standing instanceof Standing.NotChosen);
                standing.candidate()
                        .filter(_ -> chosen)
                        .ifPresent(fresh ->
                                place(new Step(identity, use, chosenNow(identity, use, contents), fresh), steps, left));
            }
        }
        return new Switch(steps, left);
    }

    /// Everything that uses a certificate which `fresh` replaces goes to `fresh`: one that ends earlier, does not
    /// work or is gone. An identity that uses one of the replaced certificates and for which `fresh` does not fit
    /// is left.
    public static Switch to(StoredCertificate fresh, List<Identity> identities, Contents contents, Offer offer) {
        var steps = new ArrayList<Step>();
        var left = new ArrayList<Left>();
        for (var identity : identities) {
            for (var use : CertificateUse.values()) {
                if (isReplaced(identity, use, fresh, contents, offer)) {
                    place(new Step(identity, use, chosenNow(identity, use, contents), fresh), steps, left);
                }
            }
        }
        if (!steps.isEmpty()) {
            left.addAll(unfit(fresh, steps, identities, contents, offer));
        }
        return new Switch(steps, left);
    }

    private static boolean isReplaced(
            Identity identity, CertificateUse use, StoredCertificate fresh, Contents contents, Offer offer) {
        if (!offer.fitness(fresh, identity.address(), use).fits()) {
            return false;
        }
        return switch (Standing.of(identity, use, contents, offer)) {
            case Standing.NotChosen _ -> false;
            case Standing.NotFound _ -> true;
            case Standing.Unfit _ -> true;
            case Standing.Fits fits ->
                fits.fitness()
                        .stored()
                        .certificate()
                        .notAfter()
                        .isBefore(fresh.certificate().notAfter());
        };
    }

    private static List<Left> unfit(
            StoredCertificate fresh, List<Step> steps, List<Identity> identities, Contents contents, Offer offer) {
        var replaced = steps.stream().flatMap(step -> step.from().stream()).toList();
        var unfit = new ArrayList<Left>();
        for (var identity : identities) {
            for (var use : CertificateUse.values()) {
                var fitness = offer.fitness(fresh, identity.address(), use);
                var now = chosenNow(identity, use, contents);
                if (!fitness.fits() && now.filter(replaced::contains).isPresent()) {
                    unfit.add(new Left.Unfit(identity, fitness));
                }
            }
        }
        return unfit;
    }

    private static Optional<StoredCertificate> chosenNow(Identity identity, CertificateUse use, Contents contents) {
        return identity.settings().choice(use).flatMap(choice -> choice.resolve(contents));
    }

    private static void place(Step step, List<Step> steps, List<Left> left) {
        step.identity()
                .lock(step.use().setting())
                .ifPresentOrElse(
                        by -> left.add(new Left.Locked(step.identity(), step.use(), by)), () -> steps.add(step));
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /// Only what concerns these identities.
    public Switch only(List<Identity> identities) {
        return new Switch(
                steps.stream()
                        .filter(step -> identities.contains(step.identity()))
                        .toList(),
                left.stream()
                        .filter(each -> identities.contains(each.identity()))
                        .toList());
    }

    /// The same without some of its steps.
    public Switch without(List<Step> unwanted) {
        return new Switch(
                steps.stream().filter(step -> !unwanted.contains(step)).toList(), left);
    }

    /// What to hand to [Accounts#change].
    public List<IdentityChange> changes() {
        return steps.stream()
                .map(step -> (IdentityChange) new IdentityChange.Certificate(
                        step.identity().id(),
                        step.use(),
                        Optional.of(CertificateChoice.of(step.to().certificate()))))
                .toList();
    }

    /// The identities that are changed, each once.
    public List<Identity> identities() {
        return steps.stream().map(Step::identity).distinct().toList();
    }

    /// The certificates that are replaced, each once.
    public List<StoredCertificate> replaced() {
        return steps.stream().flatMap(step -> step.from().stream()).distinct().toList();
    }
}

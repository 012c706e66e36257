package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.usecase.Judgement;
import org.sealwright.kit.words.VerdictWords;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.PathStep.Progress;
import org.sealwright.plugin.ui.PathStep.Standing;

/// The step of the guided path in which the certificate's authority is known and trusted for mail.
final class TrustStep implements PathStep.Source {
    private static final int ORDER = 50;
    private static final String EDIT = "authorities.step.trust.edit";
    private static final String IMPORT = "authorities.step.trust.import";

    private final DecideForAddress deciding;
    private final ImportFlow imports;
    private final Talk talk;

    @Inject
    TrustStep(DecideForAddress deciding, ImportFlow imports, Talk talk) {
        this.deciding = deciding;
        this.imports = imports;
        this.talk = talk;
    }

    PathStep step() {
        return new PathStep(
                "authorities.step.trust",
                ORDER,
                talk.words().texts(),
                this,
                List.of(
                        new PathStep.Action(EDIT, address -> address.ifPresent(deciding::decide)),
                        new PathStep.Action(IMPORT, _ -> imports.ask())));
    }

    @Override
    public Standing standing(Optional<String> address) throws Problem {
        Optional<Judgement> judgement = address.isPresent() ? deciding.judgement(address.get()) : Optional.empty();
        return judgement.map(this::standing).orElseGet(() -> Standing.of(Progress.LATER, ""));
    }

    private Standing standing(Judgement judgement) {
        return judgement.asked().values().stream()
                .filter(Verdict.Good.class::isInstance)
                .map(verdict -> ((Verdict.Good) verdict).anchor())
                .findFirst()
                .map(anchor -> Standing.of(Progress.DONE, talk.words().get("step.trust.done", name(anchor))))
                .or(() -> judgement.fault().map(bad -> todo(bad.reason())))
                .orElseGet(() -> Standing.of(Progress.LATER, ""));
    }

    private Standing todo(Reason reason) {
        var words = talk.words();
        var sentence = new VerdictWords(words).sentence(reason);
        return switch (reason) {
            case Reason.AuthorityNotTrusted(var root) ->
                new Standing(Progress.NOW, words.get("found.notTrusted", name(root)), Set.of(EDIT));
            case Reason.Distrusted(var authority) ->
                new Standing(Progress.NOW, words.get("found.distrusted", name(authority)), Set.of(EDIT));
            case Reason.IssuerMissing _ -> new Standing(Progress.NOW, sentence, Set.of(IMPORT));
            default -> Standing.of(Progress.NOW, sentence);
        };
    }

    private static String name(Certificate certificate) {
        return ShownText.of(certificate.displayName());
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return deciding.onChange(listener);
    }
}

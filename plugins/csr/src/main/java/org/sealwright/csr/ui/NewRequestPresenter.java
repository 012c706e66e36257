package org.sealwright.csr.ui;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestContent;
import org.sealwright.core.request.RequestDraft;
import org.sealwright.core.request.RequestFault;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.usecase.AllowedKeys;
import org.sealwright.csr.usecase.KeyChoice;
import org.sealwright.csr.usecase.Templates;
import org.sealwright.csr.words.RequestWords;

/// The form for a new request: checks while it is filled in, and says what a choice means. What is right is decided
/// by core's [RequestDraft]. All calls come on the event thread.
final class NewRequestPresenter {
    private final Templates.Offer offer;
    private final AllowedKeys allowed;
    private final RequestWords words;
    /// Nobody is told off about a field before touching it.
    private final Set<String> visited = new HashSet<>();

    private Answers answers;
    private boolean more;
    private @Nullable NewRequestView view;

    NewRequestPresenter(Templates.Offer offer, AllowedKeys allowed, Answers begin, RequestWords words) {
        this.offer = offer;
        this.allowed = allowed;
        this.words = words;
        this.answers = begin;
        this.more = !begin.isShort() || !template().required().isEmpty();
        if (!begin.isShort()) {
            visitAll();
        }
    }

    /// What a wrong form says, and where.
    record Refusal(String sentence, String place) {}

    /// What to make, once the form is right.
    record Wish(RequestContent content, RequestTemplate template, KeyChoice key, String address) {}

    void attach(NewRequestView form) {
        view = form;
        form.render(state());
    }

    /// Who decides what cannot be chosen here.
    String lockedBy() {
        return words.lockedBy(allowed.organisation());
    }

    /// Whether the organisation says which kinds of key may be made.
    boolean keysLimited() {
        return answers.existing().isEmpty() && allowed.limited();
    }

    /// Whether the organisation left templates out.
    boolean templatesLimited() {
        return offer.onlyOwn();
    }

    Answers answers() {
        return answers;
    }

    NewRequestState state() {
        var template = template();
        var kinds = allowed.of(template);
        var kind = kind(template, kinds);
        boolean copied =
                answers.existing().isEmpty() && kind.filter(allowed::copied).isPresent();
        return new NewRequestState(
                answers, template, kinds, kind, more, shownFaults(), words.hint(answers.address()), copied);
    }

    private RequestTemplate template() {
        return offer.find(answers.template()).orElse(offer.first());
    }

    private Optional<KeyKind> kind(RequestTemplate template, Set<KeyKind> kinds) {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return answers.kind().filter(kinds::contains).or(() -> Optional.of(allowed.suggested(template)));
    }

    void typeAddress(String typed) {
        visited.add(Places.ADDRESS);
        show(answers.withAddress(typed));
    }

    void typeFurther(String typed) {
        visited.add(Places.FURTHER);
        show(answers.withFurther(typed));
    }

    void type(RequestField field, String typed) {
        visited.add(Places.of(field));
        show(answers.with(field, typed));
    }

    void choose(KeyKind kind) {
        show(answers.with(kind));
    }

    void choose(RequestTemplate template) {
        more |= !template.required().isEmpty();
        show(answers.withTemplate(template.id()));
    }

    void showMore(boolean shown) {
        more = shown;
        show(answers);
    }

    /// All but the address as it was at first.
    void useDefaults() {
        visited.removeIf(place -> !place.equals(Places.ADDRESS));
        more = !offer.first().required().isEmpty();
        show(answers.reset());
    }

    /// Asked when the user wants to go on: the first thing that is wrong, if any. From now on every fault is shown.
    Optional<Refusal> refusal() {
        visitAll();
        var faults = faults();
        if (faults.stream().anyMatch(fault -> !Places.of(fault).equals(Places.ADDRESS))) {
            more = true;
        }
        show(answers);
        if (!faults.isEmpty()) {
            // The address is the first field of the form.
            var first = faults.stream()
                    .filter(fault -> Places.of(fault).equals(Places.ADDRESS))
                    .findFirst()
                    .orElse(faults.getFirst());
            return Optional.of(new Refusal(say(first), Places.of(first)));
        }
        return state().kind().isEmpty() && answers.existing().isEmpty()
                ? Optional.of(new Refusal(words.get("requests.new.noKind"), Places.TEMPLATE))
                : Optional.empty();
    }

    /// What to make; only after [#refusal()] found nothing.
    Wish wish() {
        var state = state();
        return switch (answers.draft().check(state.template())) {
            case RequestDraft.Check.Sound(var content) ->
                new Wish(
                        content,
                        state.template(),
                        answers.key(state.kind().orElse(KeyKind.DEFAULT)),
                        content.mainAddress().toString());
            case RequestDraft.Check.Faulty(var faults) ->
                throw new IllegalStateException("asked before the form was right: " + faults);
        };
    }

    private String say(RequestFault fault) {
        var sentence = words.say(fault);
        if (fault instanceof RequestFault.AtAddress at && at.index() > 0) {
            var typed = answers.furtherAddresses().get(at.index() - 1).strip();
            return words.get("requests.new.further.fault", ShownText.of(typed), sentence);
        }
        return sentence;
    }

    private void visitAll() {
        visited.add(Places.ADDRESS);
        visited.add(Places.FURTHER);
        for (var field : RequestField.values()) {
            visited.add(Places.of(field));
        }
    }

    private List<RequestFault> faults() {
        return switch (answers.draft().check(template())) {
            case RequestDraft.Check.Sound _ -> List.of();
            case RequestDraft.Check.Faulty(var faults) -> faults;
        };
    }

    private Map<String, String> shownFaults() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (var fault : faults()) {
            var place = Places.of(fault);
            if (visited.contains(place)) {
                shown.putIfAbsent(place, say(fault));
            }
        }
        return shown;
    }

    private void show(Answers next) {
        answers = next;
        var form = view;
        if (form != null) {
            form.render(state());
        }
    }
}

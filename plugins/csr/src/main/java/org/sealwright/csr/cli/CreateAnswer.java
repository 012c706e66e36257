package org.sealwright.csr.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestContent;
import org.sealwright.core.request.RequestDraft;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.usecase.AllowedKeys;
import org.sealwright.csr.usecase.CreateRequest;
import org.sealwright.csr.usecase.CreateRequest.Created;
import org.sealwright.csr.usecase.FixedFields;
import org.sealwright.csr.usecase.KeyChoice;
import org.sealwright.csr.usecase.ListRequests.State;
import org.sealwright.csr.usecase.Templates;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.FindCertificate.Match;
import org.sealwright.plugin.Terminal;
import picocli.CommandLine.ParameterException;

/// Answers `requests create`.
final class CreateAnswer {
    private final CreateRequest create;
    private final Templates templates;
    private final AllowedKeys allowed;
    private final FixedFields fixed;
    private final FindCertificate find;
    private final PasswordPrompt prompt;
    private final RequestWords words;
    private final Terminal terminal;

    @Inject
    CreateAnswer(
            CreateRequest create,
            Templates templates,
            AllowedKeys allowed,
            FixedFields fixed,
            FindCertificate find,
            PasswordPrompt prompt,
            RequestWords words,
            Terminal terminal) {
        this.create = create;
        this.templates = templates;
        this.allowed = allowed;
        this.fixed = fixed;
        this.find = find;
        this.prompt = prompt;
        this.words = words;
        this.terminal = terminal;
    }

    /// What was ordered on the command line.
    ///
    /// @param existingKey of which certificate, or which waiting key
    /// @param from        the certificate whose addresses and fields are taken over where nothing is given
    record Wish(
            List<String> emails,
            Map<RequestField, String> fields,
            Optional<KeyKind> kind,
            Optional<String> existingKey,
            Optional<String> from,
            Optional<String> template,
            Path out) {
        Wish {
            emails = List.copyOf(emails);
            fields = Map.copyOf(fields);
        }
    }

    /// @param usage makes the error for what is wrong with the options
    void answer(Wish wish, Function<String, ParameterException> usage) throws Problem {
        var template = template(wish.template(), usage);
        fixed.check(wish.fields(), template);
        var key = key(wish, template, usage);
        var content = content(wish, template, usage);
        wish.emails().stream().map(words::hint).filter(hint -> !hint.isEmpty()).forEach(terminal::warn);
        var order = new CreateRequest.Order(content, template, key, wish.out(), false);
        tell(create.run(order, prompt, Progress.none()), wish.out());
    }

    private RequestTemplate template(Optional<String> id, Function<String, ParameterException> usage) throws Problem {
        var offer = templates.offer();
        offer.unreadable().forEach(problem -> terminal.warn(words.sentence(problem)));
        if (id.isEmpty()) {
            return offer.first();
        }
        var found = offer.find(id.get());
        if (found.isPresent()) {
            return found.get();
        }
        templates.checkLeftOut(id.get());
        String known = offer.templates().stream().map(RequestTemplate::id).collect(Collectors.joining(", "));
        throw usage.apply(words.get("cli.error.template", ShownText.of(id.get()), known));
    }

    private KeyChoice key(Wish wish, RequestTemplate template, Function<String, ParameterException> usage)
            throws Problem {
        if (wish.existingKey().isPresent()) {
            return new KeyChoice.Existing(fingerprint(wish.existingKey().get()));
        }
        KeyKind kind = wish.kind().orElseGet(() -> allowed.suggested(template));
        if (!template.kinds().contains(kind)) {
            String known = template.kinds().stream().sorted().map(KeyKind::word).collect(Collectors.joining(", "));
            throw usage.apply(words.get("cli.error.kind", kind.word(), known));
        }
        if (!kind.worksInThunderbird()) {
            terminal.warn(words.remark(kind));
        }
        return new KeyChoice.Fresh(kind);
    }

    private KeyFingerprint fingerprint(String reference) throws Problem {
        return switch (find.findWithKeys(reference)) {
            case Match.Stored(var stored) -> stored.certificate().key().fingerprint();
            case Match.Lone(var lone) -> lone.key().fingerprint();
        };
    }

    private RequestContent content(Wish wish, RequestTemplate template, Function<String, ParameterException> usage)
            throws Problem {
        return switch (draft(wish).check(template)) {
            case RequestDraft.Check.Sound(var content) -> content;
            case RequestDraft.Check.Faulty(var faults) ->
                throw usage.apply(faults.stream().map(words::say).collect(Collectors.joining(System.lineSeparator())));
        };
    }

    private RequestDraft draft(Wish wish) throws Problem {
        var model = model(wish);
        if (model.isEmpty()) {
            return new RequestDraft(wish.emails(), wish.fields());
        }
        var like = RequestDraft.like(model.get().subject(), model.get().emails());
        Map<RequestField, String> fields = new EnumMap<>(RequestField.class);
        fields.putAll(like.fields());
        fields.putAll(wish.fields());
        return new RequestDraft(wish.emails().isEmpty() ? like.addresses() : wish.emails(), fields);
    }

    /// The certificate whose fields are taken over: a renewal with the same key needs to name it only once.
    private Optional<Certificate> model(Wish wish) throws Problem {
        if (wish.from().isPresent()) {
            return Optional.of(find.find(wish.from().get()).certificate());
        }
        if (wish.emails().isEmpty()
                && wish.existingKey().isPresent()
                && find.findWithKeys(wish.existingKey().get()) instanceof Match.Stored(var stored)) {
            return Optional.of(stored.certificate());
        }
        return Optional.empty();
    }

    private void tell(Created created, Path out) {
        if (terminal.json()) {
            var document = RequestDocument.of(created.request(), State.WAITING);
            document.put("csr", created.pem());
            document.put("new_key", created.keyIsNew());
            if (!created.escrowed().isEmpty()) {
                document.put(
                        "escrowed",
                        created.escrowed().stream().map(Path::toString).toList());
            }
            terminal.answer(Map.of("request", document), Terminal.Table.NONE);
            return;
        }
        terminal.say(words.get(
                "cli.create.done",
                RequestDocument.shown(out),
                created.request().key().shortName(),
                ShownText.of(String.join(", ", created.request().emails()))));
        terminal.say(words.get(
                "cli.create.number", created.request().key().fingerprint().hex().substring(0, 8)));
        if (created.unprotected()) {
            terminal.say(words.get("cli.create.unprotected"));
        }
        terminal.say(words.get("cli.create.next"));
    }
}

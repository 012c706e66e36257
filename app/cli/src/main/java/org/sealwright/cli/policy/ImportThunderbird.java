package org.sealwright.cli.policy;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.policy.ThunderbirdPolicies;
import org.sealwright.core.policy.ThunderbirdPolicies.Certificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.TrustRules;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;

/// `policy import-thunderbird`: the certificates that an organisation lets Thunderbird trust, as a policy of ours.
final class ImportThunderbird {
    /// The setting of trusted authorities; each entry is the path of a certificate.
    private static final String ANCHORS = TrustRules.ANCHORS.key();

    private final ThunderbirdPolicies thunderbird;
    private final SafeFiles files;
    private final Terminal terminal;
    private final Texts texts;

    @Inject
    ImportThunderbird(ThunderbirdPolicies thunderbird, SafeFiles files, Terminal terminal, Texts.Language language) {
        this.thunderbird = thunderbird;
        this.files = files;
        this.terminal = terminal;
        this.texts = Texts.beside(ImportThunderbird.class, language);
    }

    /// @param file empty for the one that the installed Thunderbird obeys
    /// @param out  empty to print the policy
    int run(Optional<Path> file, Optional<Path> out, boolean replace) throws Problem {
        var from = file.or(thunderbird::installed);
        if (from.isEmpty()) {
            terminal.warn(texts.get("thunderbird.none"));
            return Problem.Kind.NOT_FOUND.exitCode();
        }
        var found = thunderbird.read(from.get());
        var policy = policy(found.certificates());
        if (out.isPresent()) {
            files.write(out.get(), policy.getBytes(StandardCharsets.UTF_8), SafeFiles.Readers.USUAL, replace);
        }
        found.others().forEach(name -> terminal.warn(texts.get("thunderbird.other", ShownText.of(name))));
        missing(found.certificates())
                .forEach(certificate ->
                        terminal.warn(texts.get("thunderbird.missing", ShownText.of(certificate.written()))));
        if (terminal.json()) {
            terminal.answer(document(found, out.orElse(null)), Terminal.Table.NONE);
        } else if (out.isEmpty()) {
            terminal.text(policy);
        } else {
            terminal.say(texts.get(
                    "thunderbird.written",
                    anchors(found.certificates()).size(),
                    ShownText.of(out.get().toString())));
        }
        return 0;
    }

    private static List<String> anchors(List<Certificate> certificates) {
        return certificates.stream()
                .flatMap(certificate -> certificate.file().stream())
                .map(Path::toString)
                .distinct()
                .toList();
    }

    private static List<Certificate> missing(List<Certificate> certificates) {
        return certificates.stream()
                .filter(certificate -> certificate.file().isEmpty())
                .toList();
    }

    private static String policy(List<Certificate> certificates) {
        var list = new JsonArray();
        anchors(certificates).forEach(list::add);
        var settings = new JsonObject();
        settings.add(ANCHORS, list);
        var policy = new JsonObject();
        policy.add("settings", settings);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(policy) + "\n";
    }

    private static Map<String, ?> document(ThunderbirdPolicies.Found found, @Nullable Path out) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("file", found.file().toString());
        document.put("out", out == null ? null : out.toString());
        document.put("policy", Map.of("settings", Map.of(ANCHORS, anchors(found.certificates()))));
        document.put(
                "not_found",
                missing(found.certificates()).stream().map(Certificate::written).toList());
        document.put("not_taken", found.others());
        return document;
    }
}

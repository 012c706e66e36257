package org.sealwright.csr.usecase;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.NotOfOrganisation;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.settings.Effective;
import org.sealwright.core.settings.Settings;

/// The templates a request can be made by: the bundled ones, and those of the organisation, which win where both
/// have the same id. Reads files: never on the event thread.
public final class Templates {
    private static final List<String> BUNDLED =
            List.of("default", "key-only", "address-only", "digicert", "castle", "microsoft");

    private static final int MOST_FILES = 200;
    private static final int LARGEST_FILE = 64 << 10;

    private final Settings settings;
    private final PolicyOwner owner;

    @Inject
    public Templates(Settings settings, PolicyOwner owner) {
        this.settings = settings;
        this.owner = owner;
    }

    /// @param templates  in the order they are offered, at least one
    /// @param first      the one that is chosen at first
    /// @param unreadable files of the organisation that could not be used, each told with its reason
    /// @param onlyOwn    whether the organisation left the bundled ones out
    public record Offer(
            List<RequestTemplate> templates, RequestTemplate first, List<Problem> unreadable, boolean onlyOwn) {
        public Offer {
            templates = List.copyOf(templates);
            unreadable = List.copyOf(unreadable);
        }

        public Optional<RequestTemplate> find(String id) {
            return templates.stream()
                    .filter(template -> template.id().equals(id))
                    .findFirst();
        }
    }

    public Offer offer() {
        Map<String, RequestTemplate> found = new LinkedHashMap<>();
        var unreadable = new ArrayList<Problem>();
        List<RequestTemplate> own = ownTemplates(unreadable);
        // Better the bundled ones than none, when the organisation's folder is empty or gone.
        boolean onlyOwn = !own.isEmpty() && settings.value(RequestSettings.ONLY_OWN_TEMPLATES);
        if (!onlyOwn) {
            BUNDLED.forEach(id -> found.put(id, bundled(id)));
        }
        own.forEach(template -> found.put(template.id(), template));
        var fixed = new FixedFields(settings);
        found.replaceAll((_, template) -> fixed.in(template));
        List<RequestTemplate> sorted = found.values().stream()
                .sorted(Comparator.comparingInt(RequestTemplate::order).thenComparing(RequestTemplate::id))
                .toList();
        var wanted = found.get(settings.value(RequestSettings.DEFAULT_TEMPLATE));
        return new Offer(sorted, wanted == null ? sorted.getFirst() : wanted, unreadable, onlyOwn);
    }

    /// @param id of a template that is not offered
    /// @throws ForbiddenByPolicy if it is left out because the organisation wants only its own
    public void checkLeftOut(String id) throws ForbiddenByPolicy {
        if (BUNDLED.contains(id) && settings.value(RequestSettings.ONLY_OWN_TEMPLATES)) {
            throw settings.forbidden(RequestSettings.ONLY_OWN_TEMPLATES);
        }
    }

    private static RequestTemplate bundled(String id) {
        try (InputStream in =
                Templates.class.getResourceAsStream("/org/sealwright/csr/templates/" + id + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("the bundled template is missing: " + id);
            }
            return TemplateFile.read(properties(new String(in.readAllBytes(), StandardCharsets.UTF_8)), id);
        } catch (IOException e) {
            throw new IllegalStateException("a bundled template cannot be read: " + id, e);
        }
    }

    private List<RequestTemplate> ownTemplates(List<Problem> unreadable) {
        Path folder = settings.value(RequestSettings.TEMPLATE_FOLDER).orElse(null);
        if (folder == null) {
            return List.of();
        }
        var own = new ArrayList<RequestTemplate>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().endsWith(".properties"))
                    .sorted()
                    .limit(MOST_FILES)
                    .forEach(file -> {
                        try {
                            own.add(fromFile(guarded(file)));
                        } catch (Problem e) {
                            unreadable.add(e);
                        }
                    });
        } catch (IOException | UncheckedIOException e) {
            unreadable.add(new CannotRead(folder, e));
        }
        return own;
    }

    /// A folder that the user chose may hold what the user wrote; in one that the organisation names a template
    /// counts only if it is the organisation's, as its policy is.
    ///
    /// @return the very file that was judged
    private Path guarded(Path file) throws Problem {
        var folder = settings.get(RequestSettings.TEMPLATE_FOLDER);
        if (folder.source() == Effective.Source.USER) {
            return file;
        }
        try {
            return owner.vouched(file)
                    .orElseThrow(() -> new NotOfOrganisation(file, RequestSettings.TEMPLATE_FOLDER.key()));
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }

    private static RequestTemplate fromFile(Path file) throws Problem {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new RefusedAsUnsafe(file, "a template is not larger than " + (LARGEST_FILE >> 10) + " KiB");
            }
            String name = file.getFileName().toString();
            return TemplateFile.read(
                    properties(Files.readString(file, StandardCharsets.UTF_8)),
                    name.substring(0, name.length() - ".properties".length()));
        } catch (CharacterCodingException e) {
            throw new DamagedInput(file, "its text is not UTF-8");
        } catch (IOException e) {
            throw new CannotRead(file, e);
        } catch (IllegalArgumentException e) {
            throw new DamagedInput(file, String.valueOf(e.getMessage()));
        }
    }

    private static Properties properties(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }
}

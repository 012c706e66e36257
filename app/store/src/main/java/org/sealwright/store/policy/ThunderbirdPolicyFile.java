package org.sealwright.store.policy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.policy.ThunderbirdPolicies;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.JsonFile;

/// Thunderbird's `policies.json` (thunderbird-behaviour.md 13): an object `policies`, in it `Certificates` with a list
/// `Install` of paths or bare names.
public final class ThunderbirdPolicyFile implements ThunderbirdPolicies {
    private static final int MAXIMUM_MEGABYTES = 1;
    private static final int MOST = 1000;
    private static final String CERTIFICATES = "Certificates";
    private static final String INSTALL = "Install";

    private final Computer computer;
    private final List<Path> places;

    @Inject
    public ThunderbirdPolicyFile(Computer computer) {
        this(computer, places(computer));
    }

    /// @param places of the file, the one that counts first
    ThunderbirdPolicyFile(Computer computer, List<Path> places) {
        this.computer = computer;
        this.places = List.copyOf(places);
    }

    private static List<Path> places(Computer computer) {
        return switch (computer.platform()) {
            case LINUX ->
                List.of(
                        Path.of("/etc", "thunderbird", "policies", "policies.json"),
                        Path.of("/usr", "lib", "thunderbird", "distribution", "policies.json"));
            case WINDOWS ->
                Stream.of("ProgramFiles", "ProgramFiles(x86)")
                        .flatMap(variable -> computer.folder(variable).stream())
                        .map(folder -> folder.resolve("Mozilla Thunderbird")
                                .resolve("distribution")
                                .resolve("policies.json"))
                        .toList();
            case MACOS ->
                List.of(Path.of(
                        "/Applications", "Thunderbird.app", "Contents", "Resources", "distribution", "policies.json"));
        };
    }

    @Override
    public Optional<Path> installed() {
        return places.stream().filter(Files::isRegularFile).findFirst();
    }

    @Override
    public Found read(Path file) throws Problem {
        try {
            var policies = object(JsonFile.read(file, MAXIMUM_MEGABYTES).get("policies"));
            if (policies == null) {
                throw new DamagedInput(file, "it has no object «policies»");
            }
            var certificates = object(policies.get(CERTIFICATES));
            return new Found(file, certificates(file, certificates), others(policies, certificates));
        } catch (JsonFile.Broken e) {
            throw new DamagedInput(file, e.reason());
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }

    private static @Nullable JsonObject object(@Nullable JsonElement element) {
        return element != null && element.isJsonObject() ? element.getAsJsonObject() : null;
    }

    private List<Certificate> certificates(Path file, @Nullable JsonObject certificates) throws DamagedInput {
        var install = certificates == null ? null : certificates.get(INSTALL);
        if (install == null) {
            return List.of();
        }
        var texts = install.isJsonArray() ? install.getAsJsonArray().asList() : List.<JsonElement>of();
        if (!install.isJsonArray() || texts.size() > MOST || !texts.stream().allMatch(JsonElement::isJsonPrimitive)) {
            throw new DamagedInput(file, "«Certificates.Install» is not a list of files");
        }
        return texts.stream()
                .map(JsonElement::getAsString)
                .map(written -> new Certificate(written, find(file, written)))
                .toList();
    }

    private static List<String> others(JsonObject policies, @Nullable JsonObject certificates) {
        var others = new ArrayList<String>();
        policies.keySet().stream()
                .filter(name -> !name.equals(CERTIFICATES) || certificates == null)
                .forEach(others::add);
        if (certificates != null) {
            certificates.keySet().stream()
                    .filter(name -> !name.equals(INSTALL))
                    .forEach(name -> others.add(CERTIFICATES + "." + name));
        }
        return others;
    }

    /// A path stands for itself; a bare name is looked for where Thunderbird does.
    private Optional<Path> find(Path policies, String written) {
        if (!sound(written)) {
            return Optional.empty();
        }
        try {
            var path = Path.of(written);
            return Stream.concat(
                            Stream.of(path).filter(Path::isAbsolute),
                            folders(policies).map(folder -> folder.resolve(written)))
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (InvalidPathException _) {
            // No file on this system can have that name.
            return Optional.empty();
        }
    }

    /// Not of another computer or a device, which would be asked at once, with the user's name and proof of password;
    /// and nothing that means something else in a list of ours.
    private static boolean sound(String written) {
        var slashes = written.replace('\\', '/');
        return !slashes.startsWith("//")
                && written.indexOf('=') < 0
                && written.indexOf(',') < 0
                && written.chars().noneMatch(Character::isISOControl);
    }

    /// Where Thunderbird looks too, but for folders that the user can write to: what is found becomes a policy of
    /// the machine.
    private Stream<Path> folders(Path policies) {
        var beside = policies.toAbsolutePath().resolveSibling("certificates");
        var others =
                switch (computer.platform()) {
                    case LINUX ->
                        Stream.of(
                                Path.of("/usr", "lib", "mozilla", "certificates"),
                                Path.of("/usr", "lib64", "mozilla", "certificates"));
                    case WINDOWS -> Stream.<Path>empty();
                    case MACOS -> Stream.of(Path.of("/Library", "Application Support", "Mozilla", "Certificates"));
                };
        return Stream.concat(Stream.of(beside), others);
    }
}

package org.sealwright.store.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealwright.core.trust.ServerException;

/// `cert_override.txt` (thunderbird-behaviour section 5.1): `host:port:originAttributes`, the object identifier of
/// SHA-256, the fingerprint, each ended by a tab. Files of Thunderbird up to about 100 have two more fields and no
/// colon after the port. Lines that fit neither are skipped when read and dropped when written, as Thunderbird does.
final class CertOverrides {
    private static final Pattern SERVER = Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[^:\\[\\]]+):(\\d{1,5})(?::(.*))?");
    private static final String SHA_256 = "OID.2.16.840.1.101.3.4.2.1";
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{2}(?::[0-9A-F]{2}){31}");
    private static final int HIGHEST_PORT = 0xFFFF;
    private static final List<String> HEADER =
            List.of("# PSM Certificate Override Settings file", "# This is a generated file!  Do not edit.");

    /// @param originAttributes normally empty; else the exception counts only for a part of the program
    private record Line(ServerException exception, String originAttributes) {
        boolean replaces(Line other) {
            return exception.sameServer(other.exception) && originAttributes.equals(other.originAttributes);
        }

        String text() {
            return exception.server() + ":" + originAttributes + "\t" + SHA_256 + "\t" + exception.fingerprint() + "\t";
        }
    }

    private final List<Line> lines;

    private CertOverrides(List<Line> lines) {
        this.lines = lines;
    }

    static CertOverrides parse(String text) {
        return new CertOverrides(text.lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> entry(line).stream())
                .toList());
    }

    private static Optional<Line> entry(String line) {
        var fields = line.split("\t", -1);
        if (fields.length < 3 || !fields[1].equals(SHA_256)) {
            return Optional.empty();
        }
        var server = SERVER.matcher(fields[0]);
        var fingerprint = fields[2].strip().toUpperCase(Locale.ROOT);
        if (!server.matches() || !FINGERPRINT.matcher(fingerprint).matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(server.group(2));
        var host = server.group(1).replace("[", "").replace("]", "");
        var attributes = Optional.ofNullable(server.group(3)).orElse("");
        return port <= HIGHEST_PORT
                ? Optional.of(new Line(new ServerException(host, port, fingerprint), attributes))
                : Optional.empty();
    }

    List<ServerException> exceptions() {
        return lines.stream().map(Line::exception).toList();
    }

    CertOverrides with(Collection<ServerException> added) {
        var result = new ArrayList<>(lines);
        for (var exception : added) {
            var fresh = new Line(exception, "");
            result.removeIf(fresh::replaces);
            result.add(fresh);
        }
        return new CertOverrides(result);
    }

    CertOverrides without(Collection<ServerException> removed) {
        return new CertOverrides(lines.stream()
                .filter(line -> !removed.contains(line.exception()))
                .toList());
    }

    /// The whole file, as Thunderbird writes it.
    ///
    /// @param lineEnd of the system
    byte[] bytes(String lineEnd) {
        var text = new StringBuilder();
        HEADER.forEach(line -> text.append(line).append(lineEnd));
        lines.forEach(line -> text.append(line.text()).append(lineEnd));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

package org.sealwright.store.audit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.text.ShownText;

/// An event as it is written:
/// `{"time":"2026-11-22T10:00:00Z","actor":"anna","action":"imported","facts":{"sha256":"…"}}`.
///
/// @param time   in seconds
/// @param action what was done, in a word
/// @param line   the JSON, without end of line; nothing in it breaks a line or turns its direction
record AuditEntry(Instant time, String action, String line) {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    /// @param actor who did it
    static AuditEntry of(AuditEvent event, String actor, Instant now) {
        var time = now.truncatedTo(ChronoUnit.SECONDS);
        var facts = new JsonObject();
        new TreeMap<>(event.facts()).forEach(facts::addProperty);
        var line = new JsonObject();
        line.addProperty("time", time.toString());
        line.addProperty("actor", actor);
        line.addProperty("action", event.action().word());
        line.add("facts", facts);
        return new AuditEntry(time, event.action().word(), escaped(GSON.toJson(line)));
    }

    /// What is not seen, or turns what is beside it, as JSON writes it by number; it can only be inside of a string.
    private static String escaped(String json) {
        var escaped = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (ShownText.harmless(c)) {
                escaped.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    escaped.append("\\u%04x".formatted((int) unit));
                }
            }
        });
        return escaped.toString();
    }
}

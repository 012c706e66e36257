package org.sealwright.store.audit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeMap;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.OwnerOnly;
import org.sealwright.store.files.Places;

/// `audit.log` in the data folder, mode 0600: one line of JSON for each event,
/// `{"time":"2026-11-22T10:00:00Z","actor":"anna","action":"imported","facts":{"sha256":"…"}}`.
///
/// Each line goes to the end of the file in one write, so lines of several programs stay whole. A file that cannot
/// be written is reported once in the program's own log and never stops the work.
public final class AuditFile implements AuditLog {
    private static final System.Logger LOG = System.getLogger(AuditFile.class.getName());

    private final Path file;
    private final String actor;
    private final Clock clock;
    private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
    private boolean lastLineWhole;
    private boolean reported;

    @Inject
    public AuditFile(Places places, Computer computer, Clock clock) {
        this.file = places.auditLog();
        this.actor = computer.userName();
        this.clock = clock;
    }

    @Override
    public synchronized void record(AuditEvent event) {
        try {
            append(line(event));
        } catch (IOException e) {
            lastLineWhole = false;
            if (!reported) {
                reported = true;
                LOG.log(Level.WARNING, "The audit log " + file + " cannot be written; the work goes on.", e);
            }
        }
    }

    private String line(AuditEvent event) {
        var facts = new JsonObject();
        new TreeMap<>(event.facts()).forEach(facts::addProperty);
        var line = new JsonObject();
        line.addProperty("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        line.addProperty("actor", actor);
        line.addProperty("action", event.action().word());
        line.add("facts", facts);
        return gson.toJson(line) + "\n";
    }

    private void append(String line) throws IOException {
        var folder = file.getParent();
        if (folder != null) {
            OwnerOnly.createFolders(folder);
        }
        var text = lastLineWhole || endsWhole() ? line : "\n" + line;
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try (var channel = FileChannel.open(file, options, OwnerOnly.fileAttributes(file))) {
            channel.write(bytes);
        }
        if (bytes.hasRemaining()) {
            throw new IOException("only part of a line could be written");
        }
        lastLineWhole = true;
    }

    /// A full disk or a power cut may have left half a line, which would spoil the next one.
    private boolean endsWhole() throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            var last = ByteBuffer.allocate(1);
            return size == 0 || channel.read(last, size - 1) != 1 || last.get(0) == '\n';
        }
    }
}

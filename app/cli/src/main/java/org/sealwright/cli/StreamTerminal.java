package org.sealwright.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.NoOrdinaryFile;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnfitPasswordFile;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.plugin.Terminal;

/// Answers on standard output: a table for people, or one JSON document.
@Singleton
final class StreamTerminal implements Terminal {
    /// Version of the JSON documents; raised when a key changes its meaning.
    private static final int SCHEMA = 1;
    /// No password is longer, in bytes.
    private static final int LONGEST_PASSWORD = 4096;

    private final GlobalOptions options;
    private final Streams streams;
    private final Gson gson = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    @Inject
    StreamTerminal(GlobalOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
    }

    @Override
    public void answer(Map<String, ?> document, Table table) {
        if (options.json()) {
            print(document);
        } else {
            TableText.of(table).forEach(streams.out()::println);
        }
    }

    void print(Map<String, ?> document) {
        text(document(document));
    }

    @Override
    public void text(String text) {
        streams.json().print(text);
        streams.json().flush();
    }

    @Override
    public String document(Map<String, ?> document) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("schema", SCHEMA);
        whole.putAll(document);
        return quiet(gson.toJson(whole)) + System.lineSeparator();
    }

    /// Control and direction characters as escapes, which say the same in JSON (RFC 8259 section 7) and do nothing
    /// to a terminal. Outside of strings a document has none but line ends.
    private static String quiet(String json) {
        var text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\n';
            if (control || Character.getType(c) == Character.FORMAT) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Override
    public void say(String sentence) {
        if (!options.json() && !options.quiet()) {
            streams.out().println(sentence);
        }
    }

    @Override
    public void warn(String sentence) {
        if (!options.quiet()) {
            streams.err().println(sentence);
        }
    }

    @Override
    public boolean json() {
        return options.json();
    }

    @Override
    public InputStream input() {
        return streams.in();
    }

    @Override
    public Passphrase passwordFrom(String file) throws Problem {
        var path = path(file);
        try {
            if (file.equals("-")) {
                return firstLine(streams.in());
            }
            try (var input = Files.newInputStream(path)) {
                return firstLine(input);
            }
        } catch (TooLong | CharacterCodingException e) {
            throw isOrdinary(file, path)
                    ? new UnfitPasswordFile(path, Clause.firstLineNoPassword(LONGEST_PASSWORD), e)
                    : new NoOrdinaryFile(path);
        } catch (IOException e) {
            throw Files.isDirectory(path) ? new NoOrdinaryFile(path) : new CannotRead(path, e);
        }
    }

    /// A shell hands over a password through a pipe, too, so only what failed is asked.
    private static boolean isOrdinary(String file, Path path) {
        return file.equals("-") || Files.isRegularFile(path);
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static Path path(String file) throws CannotRead {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            // Its name cannot be written in the system's character set.
            throw new CannotRead(Path.of(""), e);
        }
    }

    /// Reads byte by byte, so that what follows the first line stays in the stream for others.
    private static Passphrase firstLine(InputStream input) throws IOException {
        var line = new WipedBytes();
        try {
            for (int c = input.read(); c != -1 && c != '\n'; c = input.read()) {
                if (line.size() == LONGEST_PASSWORD) {
                    throw new TooLong();
                }
                line.write(c);
            }
            return line.asPassphrase();
        } finally {
            line.wipe();
        }
    }

    /// A buffer of fixed size, so that no copy of a password is left behind by growing.
    private static final class WipedBytes extends ByteArrayOutputStream {
        WipedBytes() {
            super(LONGEST_PASSWORD);
        }

        Passphrase asPassphrase() throws IOException {
            int length = count > 0 && buf[count - 1] == '\r' ? count - 1 : count;
            int start = length >= 3 && buf[0] == (byte) 0xEF && buf[1] == (byte) 0xBB && buf[2] == (byte) 0xBF ? 3 : 0;
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buf, start, length - start));
            var characters = new char[text.remaining()];
            text.get(characters);
            Arrays.fill(text.array(), '\0');
            return Passphrase.owning(characters);
        }

        void wipe() {
            Arrays.fill(buf, (byte) 0);
        }
    }
}

package org.sealwright.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.plugin.Terminal;

/// Remembers what commands answered.
public final class FakeTerminal implements Terminal {
    private final Map<String, String> passwords = new HashMap<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> warned = new ArrayList<>();
    private InputStream input = InputStream.nullInputStream();
    private @Nullable Map<String, ?> document;
    private @Nullable Table table;
    private boolean json;

    /// The user gave `--json`.
    public FakeTerminal withJson() {
        json = true;
        return this;
    }

    public FakeTerminal withPassword(String file, String password) {
        passwords.put(file, password);
        return this;
    }

    public FakeTerminal withInput(byte[] bytes) {
        input = new ByteArrayInputStream(bytes);
        return this;
    }

    @Override
    public void answer(Map<String, ?> answer, Table asTable) {
        if (document != null) {
            throw new IllegalStateException("a command answers once");
        }
        document = answer;
        table = asTable;
    }

    /// Remembered like a sentence.
    @Override
    public void text(String text) {
        said.add(text);
    }

    /// Not JSON, but the same document gives the same text.
    @Override
    public String document(Map<String, ?> answer) {
        return answer.toString();
    }

    @Override
    public void say(String sentence) {
        said.add(sentence);
    }

    @Override
    public void warn(String sentence) {
        warned.add(sentence);
    }

    @Override
    public Passphrase passwordFrom(String file) throws CannotRead {
        var password = passwords.get(file);
        if (password == null) {
            throw new CannotRead(java.nio.file.Path.of(file), null);
        }
        return Passphrase.owning(password.toCharArray());
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public boolean json() {
        return json;
    }

    /// The same user, passwords and all, before the next command.
    public FakeTerminal fresh() {
        var next = new FakeTerminal();
        next.passwords.putAll(passwords);
        next.input = input;
        next.json = json;
        return next;
    }

    public Map<String, ?> document() {
        if (document == null) {
            throw new AssertionError("nothing was answered");
        }
        return document;
    }

    public Table table() {
        if (table == null) {
            throw new AssertionError("nothing was answered");
        }
        return table;
    }

    public List<String> said() {
        return List.copyOf(said);
    }

    public List<String> warned() {
        return List.copyOf(warned);
    }
}

package org.sealwright.store.prefs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.store.prefs.PrefsLexer.Token;

/// What stands in a `prefs.js` or `user.js`, with the place of every setting, so that one can be changed and every
/// other byte kept ([PrefsEdit]). Like Thunderbird it goes on after the next `;` where a setting cannot be
/// understood, and of several settings of one name the last counts.
final class PrefsFile {
    /// `user_pref("name", value);`
    ///
    /// @param start      of its first byte
    /// @param end        behind its semicolon
    /// @param valueStart of the value's first byte
    /// @param valueEnd   behind the value
    record Statement(String name, PrefValue value, int start, int end, int valueStart, int valueEnd) {}

    private final byte[] bytes;
    private final List<Statement> statements;
    private final boolean soundToTheEnd;
    private final Map<String, Statement> last = new HashMap<>();

    private PrefsFile(byte[] bytes, List<Statement> statements, boolean soundToTheEnd) {
        this.bytes = bytes;
        this.statements = List.copyOf(statements);
        this.soundToTheEnd = soundToTheEnd;
        statements.forEach(statement -> last.put(statement.name(), statement));
    }

    static PrefsFile parse(byte[] bytes) {
        return new Parser(bytes).parse();
    }

    Optional<PrefValue> get(String name) {
        return statement(name).map(Statement::value);
    }

    /// The one that counts.
    Optional<Statement> statement(String name) {
        return Optional.ofNullable(last.get(name));
    }

    /// All of them, in the order of the file.
    List<Statement> statements() {
        return statements;
    }

    /// The file itself. Nobody changes it.
    byte[] bytes() {
        return bytes;
    }

    /// Would a setting put behind the last byte be read? Not if the file ends inside a comment, a string or half a
    /// setting.
    boolean soundToTheEnd() {
        return soundToTheEnd;
    }

    private static final class Parser {
        private final byte[] bytes;
        private final PrefsLexer lexer;
        private final List<Statement> found = new ArrayList<>();
        private boolean soundToTheEnd = true;
        private Token token;

        Parser(byte[] bytes) {
            this.bytes = bytes;
            this.lexer = new PrefsLexer(bytes);
            this.token = lexer.next();
        }

        PrefsFile parse() {
            while (!(token instanceof Token.End)) {
                int start = lexer.start();
                var statement = statement(start);
                if (statement.isPresent()) {
                    found.add(statement.get());
                    token = lexer.next();
                } else {
                    recover();
                }
            }
            return new PrefsFile(bytes, found, soundToTheEnd && lexer.end() >= bytes.length);
        }

        /// One setting from its first token, which was read already; afterwards `token` is the last that was read.
        private Optional<Statement> statement(int start) {
            if (!new Token.Word("user_pref").equals(token) || !follows('(')) {
                return Optional.empty();
            }
            token = lexer.next();
            if (!(token instanceof Token.Text(String name)) || !follows(',')) {
                return Optional.empty();
            }
            token = lexer.next();
            int valueStart = lexer.start();
            var value = value();
            int valueEnd = lexer.end();
            if (value.isEmpty() || !follows(')') || !follows(';')) {
                return Optional.empty();
            }
            return Optional.of(new Statement(name, value.get(), start, lexer.end(), valueStart, valueEnd));
        }

        private boolean follows(char sign) {
            token = lexer.next();
            return token.equals(new Token.Sign(sign));
        }

        private Optional<PrefValue> value() {
            return switch (token) {
                case Token.Text(String text) -> Optional.of(new PrefValue.Text(text));
                case Token.Digits(long number) -> whole(number);
                case Token.Word(String word) when word.equals("true") -> Optional.of(new PrefValue.Flag(true));
                case Token.Word(String word) when word.equals("false") -> Optional.of(new PrefValue.Flag(false));
                case Token.Sign(char sign) when sign == '-' || sign == '+' -> signed(sign == '-' ? -1 : 1);
                case Token.Word _, Token.Sign _, Token.Broken _, Token.End _ -> Optional.empty();
            };
        }

        private Optional<PrefValue> signed(int factor) {
            token = lexer.next();
            return token instanceof Token.Digits(long number) ? whole(factor * number) : Optional.empty();
        }

        private static Optional<PrefValue> whole(long number) {
            return number == (int) number ? Optional.of(new PrefValue.Whole((int) number)) : Optional.empty();
        }

        /// On to the token behind the next semicolon.
        private void recover() {
            while (!new Token.Sign(';').equals(token)) {
                if (token instanceof Token.End) {
                    soundToTheEnd = false;
                    return;
                }
                token = lexer.next();
            }
            token = lexer.next();
        }
    }
}

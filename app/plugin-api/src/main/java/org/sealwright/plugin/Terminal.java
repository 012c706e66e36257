package org.sealwright.plugin;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.Passphrase;

/// Port: how commands answer on the command line. Bound to the terminal room.
public interface Terminal {
    /// Prints the answer: with `--json` the document (one line of `"schema": 1` is put first), else the table.
    /// Called once per command.
    ///
    /// @param document snake_case keys; values are text, numbers, booleans, null, lists and maps of these
    void answer(Map<String, ?> document, Table table);

    /// Prints an answer that has a form of its own, such as CSV, in UTF-8 as it stands: whoever made it has made
    /// it safe to show. In place of [#answer].
    void text(String text);

    /// The document as [#answer] prints it with `--json`, for an answer that goes into a file.
    String document(Map<String, ?> document);

    /// A sentence for people on standard output; not with `--json` or `--quiet`.
    void say(String sentence);

    /// A sentence for people on standard error; not with `--quiet`.
    void warn(String sentence);

    /// Reads a password for an option such as `--file-password-file`: the first line of the file (UTF-8, without
    /// its line end), or of standard input for `-`. The caller closes it.
    ///
    /// @throws org.sealwright.core.problem.CannotRead if it cannot be read
    Passphrase passwordFrom(String file) throws Problem;

    /// Standard input, for a file named `-`; what a password took from it before is gone. Not closed by the reader.
    InputStream input();

    /// The user gave `--json`.
    boolean json();

    /// Rows as text. Cells are made safe to show by the terminal.
    ///
    /// @param headings empty for a list without headings
    record Table(List<String> headings, List<List<String>> rows) {
        /// For an answer that is said in a sentence where it is not JSON.
        public static final Table NONE = new Table(List.of(), List.of());

        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }

        /// A table of names and values.
        public static Table of(Map<String, String> facts) {
            return new Table(
                    List.of(),
                    facts.entrySet().stream()
                            .map(fact -> List.of(fact.getKey(), fact.getValue()))
                            .toList());
        }
    }
}

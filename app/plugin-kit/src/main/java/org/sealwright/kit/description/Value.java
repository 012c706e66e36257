package org.sealwright.kit.description;

import java.time.Instant;
import java.util.List;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Remark;

/// Something to show, before it is put into a language. Text from certificates stays apart from our own words, so
/// that whoever shows it can make it safe.
public sealed interface Value {
    /// Text from a certificate, a file or the database: hostile.
    record Text(String text) implements Value {}

    /// Bytes as hexadecimal digits; may be long.
    record Hex(String digits) implements Value {}

    /// A sentence or word of our own.
    ///
    /// @param key       of the message
    /// @param arguments its placeholders: values, numbers; plain strings are hostile text
    record Word(String key, List<Object> arguments) implements Value {
        public Word {
            arguments = List.copyOf(arguments);
        }

        public static Word of(String key, Object... arguments) {
            return new Word(key, List.of(arguments));
        }
    }

    /// A moment, shown with date and time.
    record Moment(Instant at) implements Value {}

    /// A moment, shown as date.
    record Day(Instant at) implements Value {}

    /// The kind of an attribute of a name: shown by its name if it is a known one.
    ///
    /// @param label what else to show
    record AttributeKind(String oid, String label) implements Value {}

    /// An object identifier: shown by its name if it is a known one.
    record Identifier(String oid) implements Value {}

    /// What is wrong, as a sentence.
    record Fault(Reason reason) implements Value {}

    /// What to do about it, as a sentence; may be empty.
    record Advice(Reason reason) implements Value {}

    /// What should be said all the same, as a sentence.
    record Remarked(Remark remark) implements Value {}
}

package org.sealwright.shell.look;

/// Something by others that the product is made of.
///
/// @param name    as its makers call it
/// @param licence in words
/// @param text    file with the whole licence; empty for what is in the public domain
public record Part(String name, String licence, String text) {
    private static final int COLUMNS = 4;

    /// @param line `name | licence | jars | text`
    static Part of(String line) {
        var columns = line.split("\\|", COLUMNS);
        return new Part(columns[0].strip(), columns[1].strip(), columns[COLUMNS - 1].strip());
    }
}

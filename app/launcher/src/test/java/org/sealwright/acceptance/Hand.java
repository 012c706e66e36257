package org.sealwright.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.swing.fixture.DialogFixture;

/// A person at the window. What is pressed and typed is written into a [Diary], with a picture of every step.
interface Hand {
    Diary diary();

    /// Presses a button by its name, wherever it is shown, as soon as it can be pressed.
    void press(String name) throws IOException;

    /// Types into a field of a dialog.
    void type(DialogFixture dialog, String field, String text);

    /// Types a password; those are not counted among the fields.
    void typeSecret(DialogFixture dialog, String field, String text);

    /// Closes a dialog that only tells something.
    void close(DialogFixture dialog) throws IOException;

    /// Types the place of a file that is to be written, and saves.
    void save(Path file) throws IOException;

    /// Selects a file and opens it.
    void open(Path file) throws IOException;

    /// Keeps the count beside the pictures.
    void report() throws IOException;
}

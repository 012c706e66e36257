package org.sealwright.plugin.ui;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.KeyStroke;
import org.sealwright.plugin.Texts;

/// Something the user can do: data plus a `Runnable`, from which the shell makes menu entry, button and shortcut.
/// Texts: `<id>.text`, `<id>.tooltip` and, if wanted, `<id>.mnemonic` (one letter); icon `icons/<id>.svg` beside
/// the texts, if there is one.
///
/// @param id        stable: `certificates.import`
/// @param resources class beside which texts and icons are
/// @param shortcut  with the platform's menu key where it has one
/// @param possible  asked whenever [Commands#refresh()] is called or a menu opens; disabled, never hidden
/// @param run       on the event thread
/// @param group     what it stands together with in its menu
public record Command(
        String id,
        Menu menu,
        Texts texts,
        Class<?> resources,
        Optional<KeyStroke> shortcut,
        BooleanSupplier possible,
        Runnable run,
        Group group) {
    /// In no group of its own.
    public Command(
            String id,
            Menu menu,
            Texts texts,
            Class<?> resources,
            Optional<KeyStroke> shortcut,
            BooleanSupplier possible,
            Runnable run) {
        this(id, menu, texts, resources, shortcut, possible, run, Group.OTHER);
    }

    /// The same in a group.
    public Command in(Group wanted) {
        return new Command(id, menu, texts, resources, shortcut, possible, run, wanted);
    }

    /// What the user wants to do. Commands of one group stand together, whichever plugins they come from, in this
    /// order.
    public enum Group {
        /// Making and looking at requests.
        REQUEST,
        IMPORT,
        EXPORT,
        BACKUP,
        PASSWORD,
        /// Keeping the database whole.
        CARE,
        /// To another computer or program.
        MOVE,
        OTHER
    }

    /// Where it stands in the menu bar.
    public enum Menu {
        FILE,
        EDIT,
        VIEW,
        TOOLS,
        HELP,
        /// In no menu.
        NONE
    }
}

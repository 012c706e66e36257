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
public record Command(
        String id,
        Menu menu,
        Texts texts,
        Class<?> resources,
        Optional<KeyStroke> shortcut,
        BooleanSupplier possible,
        Runnable run) {

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

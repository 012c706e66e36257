package org.sealwright.plugin.ui;

import java.util.Optional;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.Texts;

/// Something a plugin wants the user to be reminded of wherever any plugin lists personal certificates: one sentence
/// above the list, with one thing to do about it. Texts: `<id>.text` of the button, `<id>.tooltip`, `<id>.mnemonic`.
///
/// @param id    stable: `backup.reminder`
/// @param order small ones come first
/// @param run   what the button does; on the event thread
public record Reminder(String id, int order, Texts texts, Source source, Runnable run) {
    /// Where the sentence comes from.
    public interface Source {
        /// Off the event thread.
        ///
        /// @return empty if there is nothing to remind of
        Optional<String> sentence() throws Exception;

        /// Called on any thread when the sentence may be another one.
        Subscription onChange(Runnable listener);
    }
}

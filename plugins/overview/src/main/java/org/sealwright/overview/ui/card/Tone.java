package org.sealwright.overview.ui.card;

import org.sealwright.plugin.Finding;

/// How something stands; said by a sign and in words, never by colour alone.
public enum Tone {
    /// All is well.
    GOOD,
    /// It is being looked at, or something is awaited.
    WAITING,
    /// Something wants to be done soon.
    ATTENTION,
    /// Mail does not work.
    BAD;

    /// The colour of a finding. Warning and red are for what [org.sealwright.plugin.Attention] counts as pressing, and
    /// for nothing else, so that whoever counts the signs comes to the number in the summary and of `--check`.
    ///
    /// @param putOff it is left alone for now
    public static Tone of(Finding finding, boolean putOff) {
        if (putOff || !finding.presses()) {
            return WAITING;
        }
        return finding.urgency() == Finding.Urgency.BLOCKED ? BAD : ATTENTION;
    }
}

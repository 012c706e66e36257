package org.sealwright.plugin.ui;

import java.util.Set;
import java.util.function.Consumer;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Texts;

/// What can be done about findings of some kinds, its own plugin's or another's: the button beside the finding. Of
/// several for one kind the first is offered. Texts: `<id>.text`, `<id>.tooltip`.
///
/// @param id    stable: `requests.renewFound`
/// @param order small ones come first
/// @param kinds of the findings it is for ([Finding#kind])
/// @param run   on the event thread
public record FindingAction(String id, int order, Texts texts, Set<String> kinds, Consumer<Finding> run) {
    public FindingAction {
        kinds = Set.copyOf(kinds);
    }
}

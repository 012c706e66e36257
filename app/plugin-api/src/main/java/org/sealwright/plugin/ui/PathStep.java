package org.sealwright.plugin.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.Texts;

/// One step of the guided path "Get a certificate". It keeps no state of its own: how far it is follows from what
/// is stored, so the path can be left anywhere and gone on with weeks later. Texts: `<id>.title`,
/// `<id>.explanation`.
///
/// @param id      stable: `requests.step.make`
/// @param order   small ones come first: 10 address, 20 request, 30 handing it in, 40 the answer, 50 trust, 60
///   backup, 70 the account, 80 a test
/// @param actions what can be done in it, the usual one first
public record PathStep(String id, int order, Texts texts, Source source, List<Action> actions) {
    public PathStep {
        actions = List.copyOf(actions);
    }

    /// A button of a step. Texts: `<id>.text`, `<id>.tooltip`.
    ///
    /// @param id  stable
    /// @param run gets the mail address the path is for, empty if there is none yet; on the event thread
    public record Action(String id, Consumer<Optional<String>> run) {}

    /// How far a step is.
    public enum Progress {
        /// There is nothing more to do.
        DONE,
        /// Can and should be done now.
        NOW,
        /// Something else comes first.
        LATER,
        /// The path leads past it, or it may be left out.
        NOT_NEEDED
    }

    /// How it stands.
    ///
    /// @param sentence what is so, in the user's language, safe to show: "Backed up on 3 May in anna.p12."
    /// @param offered  ids of the actions that make sense now
    public record Standing(Progress progress, String sentence, Set<String> offered) {
        public Standing {
            offered = Set.copyOf(offered);
        }

        /// With nothing to do here now.
        public static Standing of(Progress progress, String sentence) {
            return new Standing(progress, sentence, Set.of());
        }
    }

    /// Where the standing comes from.
    public interface Source {
        /// Off the event thread.
        ///
        /// @param address the path is for; empty if there is none yet
        Standing standing(Optional<String> address) throws Exception;

        /// Called on any thread when the standing may be another one.
        Subscription onChange(Runnable listener);
    }
}

package org.sealwright.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.core.desktop.DesktopNotice;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;
import org.sealwright.plugin.ProfileCheck;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;

/// Answers `sealwright --check`: what in the profile needs attention, and nothing at all if that is nothing.
final class CheckAnswer {
    private static final int ATTENTION = 1;

    private final CurrentProfile current;
    private final DesktopNotice notice;
    private final Settings settings;
    private final Product product;
    private final Terminal terminal;
    private final Texts texts;

    @Inject
    CheckAnswer(
            CurrentProfile current,
            DesktopNotice notice,
            Settings settings,
            Product product,
            Terminal terminal,
            Texts.Language language) {
        this.current = current;
        this.notice = notice;
        this.settings = settings;
        this.product = product;
        this.terminal = terminal;
        this.texts = Texts.beside(CheckAnswer.class, language);
    }

    /// @param desktop tell it on the desktop as well, at most once a day
    /// @return the exit code: 1 if something needs attention
    int answer(List<ProfileCheck> checks, boolean desktop) throws Problem {
        var found = new ArrayList<Found>();
        for (var check : checks) {
            check.attention().forEach(sentence -> found.add(new Found(check.id(), sentence)));
        }
        if (terminal.json()) {
            terminal.answer(Map.of("check", document(found)), Terminal.Table.NONE);
        } else {
            found.forEach(each -> terminal.say(each.sentence()));
        }
        if (desktop && !found.isEmpty() && !forbidden()) {
            // Nothing of a certificate: it may be read on a locked screen.
            notice.showOnceADay(product.name(), texts.get("check.notice", found.size()));
        }
        return found.isEmpty() ? 0 : ATTENTION;
    }

    /// @param check who found it
    private record Found(String check, String sentence) {}

    private boolean forbidden() {
        var wanted = settings.get(CommonSettings.CHECK_AT_LOGIN);
        return wanted.locked() && !wanted.value();
    }

    private Map<String, Object> document(List<Found> found) throws Problem {
        var document = new LinkedHashMap<String, Object>();
        document.put("profile", current.profile().folder().toString());
        document.put("ok", found.isEmpty());
        document.put(
                "attention",
                found.stream()
                        .map(each -> Map.of("check", each.check(), "message", each.sentence()))
                        .toList());
        return document;
    }
}

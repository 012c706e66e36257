package org.sealwright.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sealwright.accounts.usecase.Surroundings;
import org.sealwright.core.desktop.Autostart;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.testkit.ui.FakeDialogs;

class CheckAtLoginTest {
    private final Surroundings here = new Surroundings();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Session session = new Session();

    @Test
    void itIsOffUntilTheUserWantsItAndFollowsTheSetting() throws Exception {
        begin();
        assertThat(session.asked).isEmpty();
        assertThat(session.forgotten).isEqualTo(1);
        here.settings.set(CommonSettings.RENEWAL_DAYS, 30);
        here.settings.set(CommonSettings.CHECK_AT_LOGIN, true);
        here.settings.set(CommonSettings.CHECK_AT_LOGIN, false);
        assertThat(session.asked).containsExactly(true, false);
        assertThat(dialogs.messages).isEmpty();
    }

    @Test
    void whatTheOrganisationWantsIsSoFromTheStart() {
        here.settings.managed("certificates.checkAtLogin", "true");
        begin();
        assertThat(session.asked).containsExactly(true);
    }

    @Test
    void whereTheProgramCannotBeStartedTheUserIsTold() throws Exception {
        session.possible = false;
        begin();
        assertThat(dialogs.messages).isEmpty();
        here.settings.set(CommonSettings.CHECK_AT_LOGIN, true);
        assertThat(dialogs.messages).singleElement().asString().contains("installed program");
    }

    @Test
    void aFailureIsToldToWhoeverChangesTheSettingOnly() throws Exception {
        session.failing = true;
        begin();
        assertThat(dialogs.failures).isEmpty();
        here.settings.set(CommonSettings.CHECK_AT_LOGIN, true);
        assertThat(dialogs.failures).singleElement().isInstanceOf(CannotWrite.class);
    }

    private void begin() {
        assertThat(new CheckAtLogin(here.settings, session, dialogs, Runnable::run, here.words(Locale.US)))
                .isNotNull();
    }

    private static final class Session implements Autostart {
        private final List<Boolean> asked = new ArrayList<>();
        private boolean possible = true;
        private boolean failing;
        private int forgotten;

        @Override
        public boolean possible() {
            return possible;
        }

        @Override
        public void check(boolean wanted) throws CannotWrite {
            asked.add(wanted);
            if (failing) {
                throw new CannotWrite(Path.of("autostart"), null);
            }
        }

        @Override
        public void forgetOwn() throws CannotWrite {
            forgotten++;
            if (failing) {
                throw new CannotWrite(Path.of("autostart"), null);
            }
        }
    }
}

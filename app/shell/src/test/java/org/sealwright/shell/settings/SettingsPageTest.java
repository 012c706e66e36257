package org.sealwright.shell.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.shell.ShellUnderTest.soon;

import java.util.List;
import java.util.Locale;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Setting;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.shell.ShellUnderTest;
import org.sealwright.shell.look.Look;
import org.sealwright.shell.look.LookSettings;
import org.sealwright.shell.look.Theme;
import org.sealwright.testkit.FakeSettings;

class SettingsPageTest {
    private static final Setting<Boolean> FLAG = Setting.flag("sample.flag", false);
    private static final Setting<Integer> NUMBER = Setting.number("sample.number", 7, 0, 8);
    private static final Setting<String> LINE = Setting.text("sample.line", "before");

    private final FakeSettings settings = new FakeSettings();
    private final ShellUnderTest shell = ShellUnderTest.with(settings, Locale.ENGLISH);

    @AfterEach
    void close() {
        shell.close();
    }

    private FrameFixture open() {
        var texts = Texts.beside(ShellUnderTest.class, new Texts.Language(Locale.ENGLISH));
        shell.groups.add(new SettingsGroup("sample", 10, texts, List.of(FLAG, NUMBER, LINE)));
        var frame = shell.open();
        frame.list("navigation").selectItem(2);
        soon(() -> frame.comboBox("window.theme").requireVisible());
        return frame;
    }

    private boolean dark() {
        return GuiActionRunner.execute(() -> shell.get(Look.class).dark());
    }

    @Test
    void theThemeChangesAtOnce() {
        var frame = open();
        assertThat(dark()).isFalse();
        frame.comboBox("window.theme").selectItem("Dark");
        await().until(this::dark);
        assertThat(settings.value(LookSettings.THEME)).isEqualTo(Theme.DARK);
        frame.menuItem("menu.theme.LIGHT").click();
        await().until(() -> !dark());
        soon(() -> frame.comboBox("window.theme").requireSelection("Light"));
    }

    @Test
    void theSizeChangesAtOnce() {
        var frame = open();
        int before = frame.list("navigation").font().target().getSize();
        frame.comboBox("window.scale").selectItem("200 %");
        await().until(() -> frame.list("navigation").font().target().getSize() >= 2 * before - 1);
        frame.comboBox("window.scale").selectItem("100 %");
        await().until(() -> frame.list("navigation").font().target().getSize() == before);
    }

    @Test
    void whatTheOrganisationDecidedIsShownAndCannotBeChanged() {
        settings.managed("window.theme", "DARK")
                .managed("organisation.name", "Example Clinic")
                .managed("organisation.contact", "it@clinic.example")
                .managed("plugins.disabled", "csr,trust");
        var frame = open();
        frame.comboBox("window.theme").requireDisabled().requireSelection("Dark");
        frame.label("window.theme.managed").requireText("Set by Example Clinic, it@clinic.example");
        // Not opened with the mouse: for open submenus FlatLaf puts a queue before that of the events, after which
        // AssertJ
        // takes ten seconds to see that nothing goes on.
        var theme = frame.menuItem("menu.theme").target();
        GuiActionRunner.execute(() -> theme.setSelected(true));
        GuiActionRunner.execute(() -> theme.setSelected(false));
        var by = frame.menuItem("menu.theme.managed").target();
        assertThat(by.getText()).isEqualTo("Set by Example Clinic, it@clinic.example");
        assertThat(GuiActionRunner.execute(() -> by.isVisible() && !by.isEnabled()))
                .isTrue();
        assertThat(frame.menuItem("menu.theme.LIGHT").target().isEnabled()).isFalse();
        frame.textBox("organisation.contact").requireDisabled().requireText("it@clinic.example");
        frame.textBox("plugins.disabled").requireDisabled().requireText("csr, trust");
        frame.comboBox("window.scale").requireEnabled();
        assertThat(dark()).isTrue();
    }

    @Test
    void aPluginsSettingsHaveControlsByTheirType() {
        var frame = open();
        frame.checkBox("sample.flag").check();
        await().until(() -> settings.value(FLAG));
        frame.spinner("sample.number").increment();
        await().until(() -> settings.value(NUMBER) == 8);
        frame.textBox("sample.line").deleteText().enterText("after\n");
        await().until(() -> settings.value(LINE).equals("after"));
    }

    @Test
    void aNumberOutsideItsRangeIsNotTaken() {
        var frame = open();
        frame.spinner("sample.number").increment(2);
        frame.spinner("sample.number").requireValue(8);
        assertThat(settings.value(NUMBER)).isEqualTo(8);
    }

    @Test
    void aChangeFromElsewhereIsShown() throws Exception {
        var frame = open();
        settings.set(CommonSettings.AUTO_LOCK_MINUTES, 30);
        soon(() -> frame.spinner("security.autoLockMinutes").requireValue(30));
    }
}

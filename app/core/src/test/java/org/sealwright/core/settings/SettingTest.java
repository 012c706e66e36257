package org.sealwright.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.network.RevocationMode;
import org.sealwright.core.settings.CommonSettings.Language;

class SettingTest {
    @ParameterizedTest
    @ValueSource(strings = {"-1", "1441", "soon", ""})
    void aNumberOutsideItsRangeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CommonSettings.AUTO_LOCK_MINUTES.read(text));
    }

    @Test
    void theEndsOfTheRangeAreAccepted() {
        assertThat(CommonSettings.AUTO_LOCK_MINUTES.read("0")).isZero();
        assertThat(CommonSettings.AUTO_LOCK_MINUTES.read("1440")).isEqualTo(1440);
    }

    @Test
    void aListIsReadFromLinesAndFromCommas() {
        var list = Setting.list("a.list", "x");
        assertThat(list.read("one, two\nthree\n")).containsExactly("one, two", "three");
        assertThat(list.read("one, two,,")).containsExactly("one", "two");
        assertThat(list.read(list.write(List.of("a,b")))).containsExactly("a,b");
        assertThat(list.read(list.write(List.of()))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> list.read("x,".repeat(1001)));
    }

    @Test
    void aPlaceIsNamedFromTheRootOrFromHome() {
        var folder = Setting.folder("a.folder");
        assertThat(folder.read("")).isEmpty();
        assertThat(folder.read(Path.of("x").toAbsolutePath().toString()))
                .contains(Path.of("x").toAbsolutePath());
        assertThat(folder.read("~/Backups")).contains(Path.of(System.getProperty("user.home"), "Backups"));
        for (var text : List.of("relative", "a\nb", "/\0", "/" + "x".repeat(70_000))) {
            assertThatIllegalArgumentException().isThrownBy(() -> folder.read(text));
        }
    }

    @Test
    void whatIsNoPlainValueIsTakenByNoKind() {
        for (var setting : List.of(
                Setting.list("a.list"),
                Setting.text("a.text", ""),
                Setting.flag("a.flag", true),
                Setting.folder("a.folder"),
                CommonSettings.LANGUAGE,
                CommonSettings.AUTO_LOCK_MINUTES)) {
            assertThatIllegalArgumentException().isThrownBy(() -> setting.read(SettingKind.NOT_PLAIN + "{}"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Setting.list("a.list").read("true"));
        assertThat(SettingKind.onOneLine(SettingKind.NOT_PLAIN + "{}")).isEqualTo("{}");
        assertThat(SettingKind.onOneLine("one\ntwo\n")).isEqualTo("one, two");
    }

    @Test
    void aTextHasOneLine() {
        var text = Setting.text("a.text", "");
        assertThat(text.read("Anna ⟨ä⟩")).isEqualTo("Anna ⟨ä⟩");
        assertThatIllegalArgumentException().isThrownBy(() -> text.read("a\nb"));
    }

    @Test
    void whatEarlierVersionsWroteForAChoiceIsReadAndNeverWritten() {
        var mode = NetworkRules.REVOCATION;
        assertThat(List.of("true", "1", "False", "0", "never").stream().map(mode::read))
                .containsExactly(
                        RevocationMode.ALWAYS,
                        RevocationMode.ALWAYS,
                        RevocationMode.ASK,
                        RevocationMode.ASK,
                        RevocationMode.NEVER);
        assertThat(mode.write(mode.read("true"))).isEqualTo("ALWAYS");
        assertThatIllegalArgumentException().isThrownBy(() -> mode.read("2"));
    }

    @Test
    void aChoiceIsReadInAnyLetters() {
        assertThat(CommonSettings.LANGUAGE.read("de")).isEqualTo(Language.DE);
        assertThat(CommonSettings.LANGUAGE.write(Language.DE)).isEqualTo("DE");
        assertThatIllegalArgumentException().isThrownBy(() -> CommonSettings.LANGUAGE.read("fr"));
    }

    @Test
    void itKeepsWhatItIsWhileMoreIsSaidOfIt() {
        var setting = Setting.flag("a.flag", false).like(true).strictly(true).forOrganisations();
        assertThat(setting.key()).isEqualTo("a.flag");
        assertThat(setting.strict()).contains(true);
        assertThat(setting.example()).contains(true);
        assertThat(setting.onlyForOrganisations()).isTrue();
        assertThat(setting.recommendable()).isFalse();
        assertThat(Setting.flag("a.flag", false).recommendable()).isTrue();
        assertThat(Setting.flag("a.flag", false).onlyMandatory().recommendable())
                .isFalse();
    }

    @Test
    void theSystemsLanguageIsUsedUnlessOneIsChosen() {
        assertThat(Language.SYSTEM.locale(Locale.FRENCH)).isEqualTo(Locale.FRENCH);
        assertThat(Language.DE.locale(Locale.FRENCH)).isEqualTo(Locale.GERMAN);
    }
}

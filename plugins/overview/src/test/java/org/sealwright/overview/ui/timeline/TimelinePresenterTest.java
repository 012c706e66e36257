package org.sealwright.overview.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.overview.Office;
import org.sealwright.overview.timeline.TimelineWords;
import org.sealwright.overview.usecase.ReadTimeline;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.DamagedProfile;
import org.sealwright.testkit.FakeFiles;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNotices;

class TimelinePresenterTest {
    private final Office office = new Office();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeNotices notices = new FakeNotices();
    private final FakeFiles files = new FakeFiles();
    private final List<TimelineView.Shown> shown = new ArrayList<>();
    private final List<String> nothing = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final TimelinePresenter presenter = of(office.profile);

    private TimelinePresenter of(CurrentProfile profile) {
        var words = office.words(Locale.UK);
        var made = new TimelinePresenter(
                new ReadTimeline(profile, office.judging, office.settings, office.clock),
                files,
                new TimelinePresenter.Talk(new SameThreadTasks(), dialogs, notices, Runnable::run),
                words,
                new TimelineWords(words, new Texts.Language(Locale.UK), office.clock));
        made.attach(new TimelineView() {
            @Override
            public void render(Shown fresh) {
                shown.add(fresh);
            }

            @Override
            public void renderNothing(String sentence) {
                nothing.add(sentence);
            }

            @Override
            public void renderUnreadable(String sentence) {
                unreadable.add(sentence);
            }
        });
        return made;
    }

    @Test
    void ofADatabaseThatCannotBeReadItSaysWhyAndReadsAgain() {
        var damaged = of(new DamagedProfile());
        damaged.entered();
        assertThat(unreadable).singleElement().asString().contains("cert9.db");
        damaged.read();
        assertThat(unreadable).hasSize(2);
        assertThat(nothing).isEmpty();
        assertThat(dialogs.failures).isEmpty();
    }

    @Test
    void withoutCertificatesItSaysSo() {
        presenter.entered();
        assertThat(nothing).singleElement().asString().startsWith("There are no certificates yet.");
    }

    @Test
    void certificatesAreSaidInWordsAndNewOnesAppear() throws Problem {
        presenter.entered();
        office.storeOwn("anna@clinic.example", true);
        assertThat(shown.getLast().own())
                .containsExactly("anna@clinic.example: valid until 12 May 2027, issued by Example Root.");
        assertThat(shown.getLast().people()).isEmpty();
    }

    @Test
    void aPictureIsSavedInTheKindItsNameSays() {
        var file = Path.of("picture.PNG");
        dialogs.target = Optional.of(file);
        presenter.save(() -> bytes("svg"), () -> bytes("png"));
        assertThat(files.written().get(file)).isEqualTo(bytes("png"));
        assertThat(notices.last()).isEqualTo("The picture is in «picture.PNG».");
        var drawing = Path.of("picture.svg");
        dialogs.target = Optional.of(drawing);
        presenter.save(() -> bytes("svg"), () -> bytes("png"));
        assertThat(files.written().get(drawing)).isEqualTo(bytes("svg"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

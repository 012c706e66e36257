package org.sealwright.shell.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.plugin.ui.Notices.Action;
import org.sealwright.plugin.ui.Notices.Notice;
import org.sealwright.shell.ManualEventThread;

class NoticeBoardTest {
    private final ManualEventThread eventThread = new ManualEventThread();
    private final NoticeBoard board = new NoticeBoard(eventThread);
    private final List<String> undone = new ArrayList<>();

    private List<String> texts() {
        return board.entries().stream().map(entry -> entry.notice().text()).toList();
    }

    private Notice deleted(String name) {
        return new Notice(name + " was deleted", Optional.of(new Action("Undo", () -> undone.add(name))));
    }

    @Test
    void aNoticeStaysForEightSecondsAndThenGoes() {
        board.show(Notice.of("Imported."));
        eventThread.pass(Duration.ofMillis(7999));
        assertThat(texts()).containsExactly("Imported.");
        eventThread.pass(Duration.ofMillis(1));
        assertThat(texts()).isEmpty();
    }

    @Test
    void aLongOneAndOneWithAnActionStayLonger() {
        assertThat(NoticeBoard.time(Notice.of("x".repeat(300)))).isEqualTo(Duration.ofSeconds(21));
        assertThat(NoticeBoard.time(deleted("anna"))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whileItIsPointedAtItStays() {
        board.show(Notice.of("Imported."));
        board.hold(board.entries().getFirst());
        eventThread.pass(Duration.ofMinutes(5));
        assertThat(texts()).containsExactly("Imported.");
        board.letGo(board.entries().getFirst());
        eventThread.pass(Duration.ofSeconds(8));
        assertThat(texts()).isEmpty();
    }

    @Test
    void whileTheWindowIsNotInFrontItStays() {
        board.show(Notice.of("Imported."));
        board.unseen();
        board.show(Notice.of("Saved."));
        eventThread.pass(Duration.ofHours(1));
        assertThat(texts()).containsExactly("Imported.", "Saved.");
        board.seen();
        eventThread.pass(Duration.ofMillis(7999));
        assertThat(texts()).containsExactly("Imported.", "Saved.");
        eventThread.pass(Duration.ofMillis(1));
        assertThat(texts()).isEmpty();
    }

    @Test
    void itsActionIsDoneOnceAndEndsIt() {
        board.show(deleted("anna"));
        var entry = board.entries().getFirst();
        board.act(entry);
        board.act(entry);
        assertThat(undone).containsExactly("anna");
        assertThat(texts()).isEmpty();
    }

    @Test
    void aDismissedOneDoesNothing() {
        board.show(deleted("anna"));
        board.dismiss(board.entries().getFirst());
        eventThread.pass(Duration.ofMinutes(1));
        assertThat(undone).isEmpty();
        assertThat(texts()).isEmpty();
    }

    @Test
    void theOldestMakesRoom() {
        for (int i = 1; i <= NoticeBoard.MOST + 1; i++) {
            board.show(Notice.of("notice " + i));
        }
        assertThat(texts()).containsExactly("notice 2", "notice 3", "notice 4");
    }

    @Test
    void oneThatStaysMakesNoRoom() {
        var waiting = board.showUntilClosed(Notice.of("Please close Thunderbird now."));
        for (int i = 1; i <= NoticeBoard.MOST; i++) {
            board.show(Notice.of("notice " + i));
        }
        assertThat(texts()).containsExactly("Please close Thunderbird now.", "notice 2", "notice 3");
        waiting.close();
        assertThat(texts()).containsExactly("notice 2", "notice 3");
    }
}

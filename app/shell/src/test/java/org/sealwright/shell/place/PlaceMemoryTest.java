package org.sealwright.shell.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sealwright.plugin.Texts;
import org.sealwright.shell.words.Words;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.SameThreadTasks;

class PlaceMemoryTest {
    private static final Rectangle SCREEN = new Rectangle(0, 30, 1600, 970);
    private static final Rectangle OWNER = new Rectangle(200, 130, 1000, 700);
    private static final PlaceMemory.Size SIZE = new PlaceMemory.Size(new Dimension(400, 300), new Dimension(400, 300));

    private final PlaceMemory memory =
            new PlaceMemory(new FakeSettings(), new SameThreadTasks(), new Words(new Texts.Language(Locale.ENGLISH)));

    private Rectangle opening() {
        return memory.opening("dialog.form", SIZE, OWNER, SCREEN);
    }

    private void left(Rectangle bounds) {
        memory.closed("dialog.form", opening(), bounds);
    }

    @Test
    void atFirstItOpensOverTheMiddleOfItsOwner() {
        assertThat(opening()).isEqualTo(new Rectangle(500, 330, 400, 300));
    }

    @Test
    void itOpensWhereItWasLeft() {
        left(new Rectangle(20, 60, 700, 500));
        assertThat(opening()).isEqualTo(new Rectangle(20, 60, 700, 500));
        assertThat(memory.opening("dialog.other", SIZE, OWNER, SCREEN)).isEqualTo(new Rectangle(500, 330, 400, 300));
    }

    @Test
    void itIsNeverSmallerThanItsContentNeeds() {
        left(new Rectangle(20, 60, 100, 100));
        assertThat(opening().getSize()).isEqualTo(SIZE.least());
    }

    @Test
    void whatHungOverTheEdgeComesBackWholly() {
        left(new Rectangle(1500, 900, 700, 500));
        assertThat(opening()).isEqualTo(new Rectangle(900, 500, 700, 500));
    }

    @Test
    void onAnotherScreenItOpensOverItsOwner() {
        left(new Rectangle(-1200, 60, 500, 400));
        assertThat(opening()).isEqualTo(new Rectangle(450, 280, 500, 400));
    }

    @Test
    void onASmallScreenItIsAsLargeAsTheScreen() {
        left(new Rectangle(0, 30, 1500, 900));
        var small = new Rectangle(0, 0, 800, 600);
        assertThat(memory.opening("dialog.form", SIZE, OWNER, small)).isEqualTo(small);
    }

    @Test
    void aNudgeOfTheWindowManagerIsNoWish() {
        left(new Rectangle(504, 352, 400, 300));
        assertThat(opening()).isEqualTo(new Rectangle(500, 330, 400, 300));
    }
}

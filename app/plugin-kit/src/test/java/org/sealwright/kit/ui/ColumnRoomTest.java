package org.sealwright.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnRoomTest {
    @Test
    void theWidestGivesWayAndTheOthersStayWhole() {
        assertThat(ColumnRoom.share(new int[] {150, 76, 300}, 500)).hasValue(new int[] {150, 76, 274});
    }

    @Test
    void twoThatAreWideGiveWayTogetherAndFillTheRoom() {
        assertThat(ColumnRoom.share(new int[] {200, 60, 210}, 431)).hasValue(new int[] {186, 60, 185});
    }

    @Test
    void whereTooMuchWouldBeCutTheTableScrolls() {
        assertThat(ColumnRoom.share(new int[] {200, 200}, 300)).isEmpty();
        assertThat(ColumnRoom.share(new int[] {100, 100, 100, 200}, 420)).isEmpty();
    }
}

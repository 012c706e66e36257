package org.sealwright.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealwright.kit.ui.ColumnRoom.Wish;
import org.sealwright.kit.ui.RecordColumn.Weight;

class ColumnRoomTest {
    @Test
    void theWidestGivesWayAndTheOthersStayWhole() {
        assertThat(ColumnRoom.share(usual(150, 76, 300), 500)).hasValue(new int[] {150, 76, 274});
    }

    @Test
    void twoThatAreWideGiveWayTogetherAndFillTheRoom() {
        assertThat(ColumnRoom.share(usual(200, 60, 210), 431)).hasValue(new int[] {186, 60, 185});
    }

    @Test
    void whereTooMuchWouldBeCutTheTableScrolls() {
        assertThat(ColumnRoom.share(usual(200, 200), 300)).isEmpty();
        assertThat(ColumnRoom.share(usual(100, 100, 100, 200), 420)).isEmpty();
    }

    @Test
    void aDateStaysWholeEvenIfItIsTheWidest() {
        var wanted = List.of(new Wish(150, Weight.USUAL), new Wish(300, Weight.WHOLE));

        assertThat(ColumnRoom.share(wanted, 420)).hasValue(new int[] {120, 300});
    }

    @Test
    void whatWeighsLittleGivesWayBeforeWiderOnes() {
        var wanted = List.of(new Wish(300, Weight.USUAL), new Wish(100, Weight.SLIGHT));

        assertThat(ColumnRoom.share(wanted, 370)).hasValue(new int[] {300, 70});
    }

    @Test
    void whereOnlyDatesCouldGiveWayTheTableScrolls() {
        assertThat(ColumnRoom.share(List.of(new Wish(200, Weight.WHOLE), new Wish(20, Weight.USUAL)), 205))
                .isEmpty();
    }

    private static List<Wish> usual(int... widths) {
        return Arrays.stream(widths)
                .mapToObj(width -> new Wish(width, Weight.USUAL))
                .toList();
    }
}

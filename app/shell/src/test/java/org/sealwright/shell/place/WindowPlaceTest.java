package org.sealwright.shell.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    private static final Rectangle MAIN = new Rectangle(0, 0, 1600, 1000);
    private static final Rectangle LEFT = new Rectangle(-1280, 0, 1280, 1024);
    private static final Rectangle MIDDLE = new Rectangle(260, 140, 1080, 720);

    private static Rectangle fitted(Rectangle remembered, Rectangle... screens) {
        return WindowPlace.fitted(
                Optional.of(remembered), List.of(screens), new Dimension(1080, 720), new Dimension(640, 420));
    }

    @Test
    void whatWasWrittenCanBeRead() {
        var bounds = new Rectangle(-1200, 20, 900, 600);
        assertThat(WindowPlace.of(WindowPlace.text(bounds))).contains(bounds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "1,2,3,-4", "a,b,c,d", "1,2,3,99999999999"})
    void otherTextIsNoPlace(String text) {
        assertThat(WindowPlace.of(text)).isEmpty();
    }

    @Test
    void aPlaceOnAScreenIsKept() {
        var bounds = new Rectangle(-1200, 20, 900, 600);
        assertThat(fitted(bounds, MAIN, LEFT)).isEqualTo(bounds);
    }

    @Test
    void aPlaceOnAScreenThatIsGoneBecomesTheMiddle() {
        assertThat(fitted(new Rectangle(-1200, 20, 900, 600), MAIN)).isEqualTo(MIDDLE);
    }

    @Test
    void aTitleBarOutOfReachBecomesTheMiddle() {
        assertThat(fitted(new Rectangle(100, -300, 900, 600), MAIN)).isEqualTo(MIDDLE);
        assertThat(fitted(new Rectangle(1550, 100, 900, 600), MAIN)).isEqualTo(MIDDLE);
    }

    @Test
    void aSizeThatNoLongerFitsIsMadeToFit() {
        assertThat(fitted(new Rectangle(0, 0, 4000, 100), MAIN)).isEqualTo(new Rectangle(0, 0, 1600, 420));
    }

    @Test
    void onASmallScreenNothingSticksOut() {
        var small = new Rectangle(0, 0, 600, 400);
        var place =
                WindowPlace.fitted(Optional.empty(), List.of(small), new Dimension(1080, 720), new Dimension(640, 420));
        assertThat(place).isEqualTo(small);
    }
}

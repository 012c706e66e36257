package org.sealwright.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import javax.swing.JPanel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BesideOrBelowTest {
    /// One below the other, as the width has no room for both.
    @ParameterizedTest
    @CsvSource({"200, 0.62", "1000, 0.45"})
    void inASmallWindowTheListHasMoreOfTheHeight(int height, double share) throws Exception {
        EventQueue.invokeAndWait(() -> {
            var split = new BesideOrBelow("split", new JPanel(), 0.5);
            split.host(new JPanel());
            split.setSize(300, height);
            split.doLayout();
            assertThat(split.getDividerLocation()).isEqualTo((int) (share * height));
        });
    }
}

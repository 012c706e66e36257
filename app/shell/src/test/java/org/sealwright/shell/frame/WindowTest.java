package org.sealwright.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealwright.shell.ShellUnderTest;

class WindowTest {
    private ShellUnderTest shell;

    @BeforeEach
    void prepare() {
        shell = ShellUnderTest.inEnglish();
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void thePageChosenInTheNavigationComesToTheFront() {
        var frame = shell.open();
        frame.label("content.alpha").requireVisible();
        frame.list("navigation").selectItem(1);
        await().untilAsserted(() -> frame.label("content.beta").requireVisible());
        assertThat(frame.list("navigation").target().getModel().getSize()).isEqualTo(3);
    }
}

package org.sealwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final Remembered<String> remembered = new Remembered<>();
    private final List<String> asked = new ArrayList<>();

    private List<String> made(String name) {
        asked.add(name);
        return List.of(name);
    }

    @Test
    void itIsMadeWhenFirstAskedForAndNeverAgain() {
        remembered.add(() -> made("one"));
        remembered.add(() -> made("two"));
        assertThat(asked).isEmpty();
        assertThat(remembered.all()).containsExactly("one", "two").isSameAs(remembered.all());
        assertThat(asked).containsExactly("one", "two");
    }

    @Test
    void whatComesLaterIsThereToo() {
        remembered.add(() -> made("one"));
        assertThat(remembered.all()).containsExactly("one");
        remembered.add(() -> made("two"));
        assertThat(remembered.all()).containsExactly("one", "two");
    }

    @Test
    void aFailureIsNotRemembered() {
        var broken = new boolean[] {true};
        remembered.add(() -> {
            if (broken[0]) {
                throw new IllegalStateException("not yet");
            }
            return List.of("one");
        });
        assertThatThrownBy(remembered::all).isInstanceOf(IllegalStateException.class);
        broken[0] = false;
        assertThat(remembered.all()).containsExactly("one");
    }
}

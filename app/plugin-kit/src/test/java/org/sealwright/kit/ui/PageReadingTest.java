package org.sealwright.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sealwright.core.task.Progress;
import org.sealwright.plugin.Tasks;

class PageReadingTest {
    private final Deque<Runnable> begun = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private String content = "old";
    private final PageReading<String> reading = new PageReading<>(
            new Begun(),
            "Reading",
            _ -> content(),
            shown -> heard.add("shown " + shown),
            failure -> heard.add("failed " + failure.getMessage()));

    @Test
    void wishesWhileItReadsBecomeOneMoreReading() {
        reading.read();
        reading.read();
        reading.read();
        assertThat(begun).hasSize(1);

        begun.remove().run();
        content = "new";
        begun.remove().run();

        assertThat(heard).containsExactly("shown old", "shown new");
        assertThat(begun).isEmpty();
    }

    @Test
    void aFailureIsToldAndTheNextWishReadsAgain() {
        content = "";
        reading.read();
        begun.remove().run();
        content = "new";
        reading.read();
        begun.remove().run();

        assertThat(heard).containsExactly("failed nothing there", "shown new");
    }

    private String content() {
        if (content.isEmpty()) {
            throw new IllegalStateException("nothing there");
        }
        return content;
    }

    /// Begins work, which ends when the test says so.
    private final class Begun implements Tasks {
        @Override
        public <T> Running run(
                String title, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            begun.add(() -> {
                T result;
                try {
                    result = work.run(Progress.none());
                } catch (Exception e) {
                    failed.accept(e);
                    return;
                }
                done.accept(result);
            });
            return () -> {};
        }
    }
}

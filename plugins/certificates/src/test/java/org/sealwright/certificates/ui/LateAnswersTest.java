package org.sealwright.certificates.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.certificates.ui.PageForPresenter.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.ui.CertificatesState.Details;
import org.sealwright.plugin.Tasks;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.SameThreadTasks;

/// What the page shows when reading takes its time.
class LateAnswersTest {
    @Test
    void wishesToReadWhileReadingBecomeOne() {
        var tasks = new LaterTasks();
        var slow = new WindowParts(tasks, Runnable::run, new FakePrompt(), Locale.US, false);
        slow.presenter.entered();
        slow.presenter.read();
        slow.presenter.read();
        assertThat(tasks.waiting).hasSize(1);
        tasks.runNext();
        assertThat(tasks.waiting).hasSize(1);
        tasks.runNext();
        assertThat(tasks.waiting).isEmpty();
    }

    @Test
    void aDescriptionThatComesTooLateIsNotShown() {
        var tasks = new LaterTasks();
        var slow = new WindowParts(tasks, Runnable::run, new FakePrompt(), Locale.US, false);
        var one = slow.here.storeOwn(slow.here.maker.person("One", "1@example.org", slow.here.root));
        var two = slow.here.storeOwn(slow.here.maker.person("Two", "2@example.org", slow.here.root));
        slow.presenter.entered();
        tasks.runNext();
        slow.presenter.choose(Set.of(id(one)));
        slow.presenter.choose(Set.of(id(two)));
        List.copyOf(tasks.waiting).reversed().forEach(Runnable::run);
        assertThat(slow.presenter.state().details())
                .isInstanceOfSatisfying(Details.OfCertificate.class, details -> assertThat(
                                details.description().certificate())
                        .isEqualTo(two));
    }

    @Test
    void detailsDoNotWaitForTheVerdicts() {
        var tasks = new LaterTasks();
        var slow = new WindowParts(tasks, Runnable::run, new FakePrompt(), Locale.US, false);
        var one = slow.here.storeOwn(slow.here.maker.person("One", "1@example.org", slow.here.root));
        slow.presenter.entered();
        tasks.runNext();
        slow.presenter.choose(Set.of(id(one)));
        tasks.runNext();
        assertThat(judged(slow)).isFalse();

        tasks.runNext();

        assertThat(judged(slow)).isTrue();
        assertThat(tasks.waiting).isEmpty();
    }

    private static boolean judged(WindowParts parts) {
        return parts.presenter.state().details() instanceof Details.OfCertificate(var description)
                && description.judgement().isPresent();
    }

    /// Keeps work until the test lets it run.
    private static final class LaterTasks implements Tasks {
        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public <T> Running run(
                String title, Work<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            waiting.add(() -> new SameThreadTasks().run(title, work, done, failed));
            return () -> {};
        }

        void runNext() {
            waiting.removeFirst().run();
        }
    }
}

package org.sealwright.benchmarks;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Window;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.NullMarked;
import org.sealwright.launcher.Main;
import org.sealwright.testkit.ui.EventThreadMonitor;

/// The window while an RSA 4096 key is made: `FOLDER ROUNDS`. Measures the longest wait for the event thread that
/// is its own, and the time from a click on Cancel until the task has ended. Keys that are made before the click
/// are no rounds.
@NullMarked
public final class MakeKeyInWindow {
    /// Places of the pages in the navigation, after the overview and the path.
    private static final int CERTIFICATES = 2;

    private static final int REQUESTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final Samples samples = new Samples();
    private int requests;

    private MakeKeyInWindow(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of(arguments[0]).toAbsolutePath()), "window");
        System.setProperty("sealwright.data", folder.resolve("data").toString());
        var benchmark = new MakeKeyInWindow(folder);
        Main.main(new String[0]);
        // The window would take what is not caught for its own trouble, and stay open.
        var exitCode = 1;
        try {
            benchmark.rounds(Integer.parseInt(arguments[1]));
            exitCode = 0;
        } catch (InvocationTargetException | InterruptedException | RuntimeException e) {
            IO.println("not measured: " + e);
        } finally {
            System.exit(exitCode);
        }
    }

    private void rounds(int count) throws InvocationTargetException, InterruptedException {
        for (var round = 0; round < count; ) {
            if (round()) {
                round++;
            }
        }
        report("longest wait for the event thread", 50);
        report("cancelled after", 200);
    }

    private void report(String name, int budget) {
        IO.println(String.format(
                Locale.ROOT,
                "%s: median %.0f ms, worst %.0f ms (budget %d: %s)",
                name,
                samples.median(name),
                samples.max(name),
                budget,
                samples.max(name) < budget ? "met" : "NOT MET"));
    }

    /// Whether a Cancel was answered; else the key was there before.
    private boolean round() throws InvocationTargetException, InterruptedException {
        fillIn();
        await(() -> shown("task.cancel").isPresent()
                || shown("requests.created").isPresent()
                || shown("offer.decline").isPresent());
        if (shown("offer.decline").isPresent()) {
            click("offer.decline");
            await(() -> shown("task.cancel").isPresent()
                    || shown("requests.created").isPresent());
        }
        try (var monitor = new EventThreadMonitor()) {
            // The user goes on working.
            navigate(CERTIFICATES);
            await(() -> monitor.ticks() >= 40 || shown("task.cancel").isEmpty());
            var longest = monitor.longest();
            if (shown("task.cancel").isPresent()) {
                var clicked = System.nanoTime();
                click("task.cancel");
                await(() -> shown("task.cancel").isEmpty());
                var answered = System.nanoTime();
                if (Files.notExists(csr())) {
                    samples.add("longest wait for the event thread", longest.toNanos() / 1e6);
                    samples.add("cancelled after", (answered - clicked) / 1e6);
                    return true;
                }
            }
        }
        await(() -> shown("requests.created").isPresent());
        onEventThread(() -> shownWindow("requests.created.window").ifPresent(Window::dispose));
        return false;
    }

    private void fillIn() throws InvocationTargetException, InterruptedException {
        requests++;
        await(() ->
                shown("navigation").isPresent() && entry("menu.requests.new").isPresent());
        navigate(REQUESTS);
        entry("menu.requests.new").ifPresent(entry -> EventQueue.invokeLater(entry::doClick));
        await(() -> shown("dialog.requests.new.go").isPresent());
        with("requests.new.key", JComboBox.class, MakeKeyInWindow::chooseKind);
        with("requests.new.address.text", JTextComponent.class, field -> field.setText("anna@sealwright.example"));
        click("dialog.requests.new.go");
        await(() -> chooser().isPresent());
        chooser()
                .ifPresent(open -> EventQueue.invokeLater(() -> {
                    open.setSelectedFile(csr().toFile());
                    open.approveSelection();
                }));
        await(() -> chooser().isEmpty());
    }

    private static Optional<JFileChooser> chooser() {
        return everything()
                .filter(JFileChooser.class::isInstance)
                .map(JFileChooser.class::cast)
                .filter(Component::isShowing)
                .findFirst();
    }

    @SuppressWarnings("unchecked") // what it holds is the form's own business
    private static void chooseKind(JComboBox<?> kinds) {
        var renderer = ((JComboBox<Object>) kinds).getRenderer();
        var drawn = new JList<Object>();
        IntStream.range(0, kinds.getItemCount())
                .filter(index ->
                        renderer.getListCellRendererComponent(drawn, kinds.getItemAt(index), index, false, false)
                                        instanceof JLabel label
                                && label.getText().startsWith("RSA 4096"))
                .forEach(kinds::setSelectedIndex);
    }

    private Path csr() {
        return folder.resolve("request" + requests + ".txt");
    }

    private static void navigate(int index) throws InvocationTargetException, InterruptedException {
        with("navigation", JList.class, pages -> pages.setSelectedIndex(index));
    }

    private static void click(String name) {
        shown(name).ifPresent(button -> EventQueue.invokeLater(() -> ((AbstractButton) button).doClick(0)));
    }

    private static <T> void with(String name, Class<T> type, Consumer<T> change)
            throws InvocationTargetException, InterruptedException {
        onEventThread(() -> change.accept(type.cast(shown(name).orElseThrow())));
    }

    private static void onEventThread(Runnable change) throws InvocationTargetException, InterruptedException {
        EventQueue.invokeAndWait(change);
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the window did not come to this point");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static Optional<Component> shown(String name) {
        return everything()
                .filter(each -> name.equals(each.getName()) && each.isShowing())
                .findFirst();
    }

    private static Optional<Window> shownWindow(String name) {
        return Stream.of(Window.getWindows())
                .filter(each -> name.equals(each.getName()) && each.isShowing())
                .findFirst();
    }

    private static Optional<AbstractButton> entry(String name) {
        return everything()
                .filter(each -> name.equals(each.getName()))
                .map(AbstractButton.class::cast)
                .findFirst();
    }

    private static Stream<Component> everything() {
        return Stream.of(Window.getWindows()).flatMap(MakeKeyInWindow::below);
    }

    private static Stream<Component> below(Component component) {
        Component[] children =
                switch (component) {
                    case JMenu menu -> menu.getMenuComponents();
                    case Container container -> container.getComponents();
                    default -> new Component[0];
                };
        return Stream.concat(Stream.of(component), Arrays.stream(children).flatMap(MakeKeyInWindow::below));
    }
}

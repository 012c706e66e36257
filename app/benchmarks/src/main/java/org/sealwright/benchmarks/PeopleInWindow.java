package org.sealwright.benchmarks;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.RepaintManager;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.NullMarked;
import org.sealwright.launcher.Main;
import org.sealwright.testkit.ui.EventThreadMonitor;

/// The real window over a database with very many people: `PROFILE FOLDER [open]`. Measures the time from the start of
/// the process until the rows are painted (`@ rows`) and a search among all of them is (`@ all`), and, without `open`,
/// what each letter in the search field takes until the list is painted, frames while scrolling, the opening of the
/// other pages, the longest stalls of the event thread, and resident memory.
@NullMarked
public final class PeopleInWindow {
    private static final List<String> WORDS =
            List.of("schäfer", "person1234", "department 9", "company 77 koch", "no such person", "a b c", "4F:22:0a");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /// Nothing has changed on a page for so long: it is there.
    private static final long QUIET_NANOS = 1_500_000_000L;

    private static final String LETTER = "a letter until it is painted";
    private static final int FRAMES = 300;
    private static final int IDLE_SECONDS = 25;

    private final Samples samples = new Samples();
    private final Component search;
    private final long eventThread;
    private final BusiestEvent busiest;

    private PeopleInWindow(Component search, long eventThread, BusiestEvent busiest) {
        this.search = search;
        this.eventThread = eventThread;
        this.busiest = busiest;
    }

    public static void main(String[] arguments) throws Exception {
        var started =
                ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of(arguments[1]).toAbsolutePath()), "people");
        Files.writeString(folder.resolve("settings.json"), "{\"window.page\": \"certificates\"}");
        System.setProperty("sealwright.data", folder.toString());
        Main.main(new String[] {"--profile", arguments[0]});
        // The window would take what is not caught for its own trouble, and stay open.
        var exitCode = 1;
        try {
            await(() -> shown("certificates.tabs").isPresent());
            var busiest = BusiestEvent.watched();
            var eventThread = new AtomicLong();
            EventQueue.invokeAndWait(
                    () -> eventThread.set(Thread.currentThread().threadId()));
            var benchmark = new PeopleInWindow(found("certificates.search"), eventThread.get(), busiest);
            benchmark.open(started);
            if (arguments.length < 3) {
                benchmark.use();
            }
            exitCode = 0;
        } catch (InvocationTargetException | InterruptedException | IOException | RuntimeException e) {
            IO.println("not measured: " + e);
        } finally {
            System.exit(exitCode);
        }
    }

    private void open(long started) throws InvocationTargetException, InterruptedException {
        mark("page", started);
        try (var monitor = new EventThreadMonitor()) {
            EventQueue.invokeAndWait(() -> ((JTabbedPane) found("certificates.tabs")).setSelectedIndex(2));
            await(() -> shown("certificates.people.table")
                    .map(JTable.class::cast)
                    .filter(table -> table.getRowCount() > 0)
                    .isPresent());
            untilPainted(() -> {});
            mark("rows", started);
            var total = people().getRowCount();
            focusSearch();
            untilPainted(() -> type('a'));
            mark("all", started);
            untilPainted(this::erase);
            IO.println(total + " people");
            stall("opening", monitor);
        }
    }

    private static void mark(String name, long started) {
        IO.println(String.format(Locale.ROOT, "@ %s %d", name, System.currentTimeMillis() - started));
    }

    private void use() throws InvocationTargetException, InterruptedException, IOException {
        Thread.sleep(Duration.ofSeconds(IDLE_SECONDS));
        var resident = resident();
        IO.println(
                "resident memory, idle, MB: " + resident + " (budget 350: " + (resident <= 350 ? "met)" : "NOT MET)"));
        try (var monitor = new EventThreadMonitor()) {
            WORDS.forEach(this::word);
            report(LETTER, 16, 50);
            report(LETTER + ", processor time", 16, 50);
            stall("typing", monitor);
        }
        try (var monitor = new EventThreadMonitor()) {
            scroll();
            report("a frame while scrolling", 16, 50);
            stall("scrolling", monitor);
        }
        try (var monitor = new EventThreadMonitor()) {
            sort();
            stall("sorting", monitor);
        }
        pages();
        IO.println("resident memory after all that, MB: " + resident());
    }

    private void word(String word) {
        word.chars().forEach(letter -> letter(() -> type((char) letter)));
        for (var letter = 0; letter < word.length(); letter++) {
            letter(this::erase);
        }
    }

    private void letter(Runnable action) {
        var before = processorTime();
        samples.add(LETTER, untilPainted(action));
        samples.add(LETTER + ", processor time", (processorTime() - before) / 1e6);
    }

    /// Of the event thread, which a busy machine does not lengthen.
    private long processorTime() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(eventThread);
    }

    /// First line by line, as the wheel does, then page by page, then to places all over the list.
    private void scroll() {
        var bar = bar();
        for (var frame = 0; frame < FRAMES; frame++) {
            var step = frame;
            samples.add(
                    "a frame while scrolling",
                    untilPainted(() -> EventQueue.invokeLater(() -> bar.setValue(
                            step < FRAMES / 3
                                    ? bar.getValue() + 3 * bar.getUnitIncrement(1)
                                    : step < 2 * FRAMES / 3
                                            ? bar.getValue() + bar.getBlockIncrement(1)
                                            : (int) (bar.getMaximum() * (step * 7919L % 1000) / 1000)))));
        }
    }

    private static JScrollBar bar() {
        return ((JScrollPane) SwingUtilities.getAncestorOfClass(JScrollPane.class, people())).getVerticalScrollBar();
    }

    private static void sort() throws InvocationTargetException, InterruptedException {
        var table = people();
        var before = new AtomicInteger();
        EventQueue.invokeAndWait(() -> before.set(table.getValueAt(0, 0).hashCode()));
        var start = System.nanoTime();
        EventQueue.invokeAndWait(() -> table.getRowSorter().toggleSortOrder(0));
        settled(start, "sorted by name");
    }

    private void pages() throws InvocationTargetException, InterruptedException {
        var navigation = (JList<?>) found("navigation");
        var count = new AtomicInteger();
        EventQueue.invokeAndWait(() -> count.set(navigation.getModel().getSize()));
        for (var index = count.get() - 1; index >= 0; index--) {
            var page = index;
            try (var monitor = new EventThreadMonitor()) {
                // A record that says its id first.
                var name = navigation
                        .getModel()
                        .getElementAt(page)
                        .toString()
                        .replaceAll("^\\w+\\[id=(\\w+).*", "page $1");
                var start = System.nanoTime();
                EventQueue.invokeAndWait(() -> navigation.setSelectedIndex(page));
                settled(start, name);
                stall(name, monitor);
            }
        }
    }

    /// Waits until nothing on the screen changes any more.
    private static void settled(long start, String name) throws InvocationTargetException, InterruptedException {
        var last = 0;
        var changed = start;
        while (System.nanoTime() - changed < QUIET_NANOS) {
            var seen = new AtomicInteger();
            EventQueue.invokeAndWait(() -> seen.set(picture()));
            if (seen.get() != last) {
                last = seen.get();
                changed = System.nanoTime();
            }
            LockSupport.parkNanos(10_000_000);
        }
        IO.println(String.format(Locale.ROOT, "%s: there after %.0f ms", name, (changed - start) / 1e6));
    }

    /// Changes with what is to be read there.
    private static int picture() {
        return everything()
                .filter(Component::isShowing)
                .mapToInt(each -> 31 * each.getClass().hashCode()
                        + switch (each) {
                            case JLabel label ->
                                Optional.ofNullable(label.getText()).hashCode();
                            case JTextComponent text -> text.getText().hashCode();
                            case JTable table ->
                                table.getRowCount()
                                        + (table.getRowCount() > 0
                                                ? String.valueOf(table.getValueAt(0, 0))
                                                        .hashCode()
                                                : 0);
                            default -> each.getHeight();
                        })
                .reduce(1, (all, one) -> 31 * all + one);
    }

    private void stall(String what, EventThreadMonitor monitor) {
        double cpu = busiest.take();
        IO.println(String.format(
                Locale.ROOT,
                "busiest event of the event thread, %s: %.0f ms of processor time (budget 50: %s); longest wait by the clock %d ms",
                what,
                cpu,
                cpu <= 50 ? "met" : "NOT MET",
                monitor.longest().toMillis()));
    }

    private void report(String name, int median, int nearlyAll) {
        IO.println(String.format(
                Locale.ROOT,
                "%s: median %.1f ms (budget %d: %s), 99th percentile %.1f ms (budget %d: %s), worst %.1f ms",
                name,
                samples.median(name),
                median,
                samples.median(name) <= median ? "met" : "NOT MET",
                samples.percentile(name, 99),
                nearlyAll,
                samples.percentile(name, 99) <= nearlyAll ? "met" : "NOT MET",
                samples.max(name)));
    }

    private void focusSearch() throws InvocationTargetException, InterruptedException {
        var field = search;
        EventQueue.invokeAndWait(field::requestFocusInWindow);
        await(field::isFocusOwner);
    }

    private void type(char letter) {
        post(KeyEvent.KEY_TYPED, KeyEvent.VK_UNDEFINED, letter);
    }

    private void erase() {
        post(KeyEvent.KEY_PRESSED, KeyEvent.VK_BACK_SPACE, '\b');
    }

    private void post(int id, int key, char letter) {
        AWTEvent event = new KeyEvent(search, id, System.currentTimeMillis(), 0, key, letter);
        Toolkit.getDefaultToolkit().getSystemEventQueue().postEvent(event);
    }

    /// Milliseconds until what `action` posts was handled and painted. Painting is queued behind the handling, so the
    /// second of two further events comes after both.
    private static double untilPainted(Runnable action) {
        var done = new CountDownLatch(1);
        var painted = new AtomicLong();
        var start = System.nanoTime();
        action.run();
        EventQueue.invokeLater(() -> EventQueue.invokeLater(() -> {
            RepaintManager.currentManager(null).paintDirtyRegions();
            Toolkit.getDefaultToolkit().sync();
            painted.set(System.nanoTime());
            done.countDown();
        }));
        try {
            done.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return (painted.get() - start) / 1e6;
    }

    /// VmRSS in MB.
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                .findFirst()
                .orElseThrow();
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

    private static JTable people() {
        return (JTable) found("certificates.people.table");
    }

    private static Component found(String name) {
        return everything()
                .filter(each -> name.equals(each.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + name));
    }

    private static Optional<Component> shown(String name) {
        return everything()
                .filter(each -> name.equals(each.getName()) && each.isShowing())
                .findFirst();
    }

    private static Stream<Component> everything() {
        return Stream.of(Window.getWindows()).flatMap(PeopleInWindow::below);
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(
                Stream.of(component),
                component instanceof Container container
                        ? Arrays.stream(container.getComponents()).flatMap(PeopleInWindow::below)
                        : Stream.of());
    }
}

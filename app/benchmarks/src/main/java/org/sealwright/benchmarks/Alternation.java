package org.sealwright.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Runs two commands in turn and compares them: `ROUNDS PREPARE OURS RIVAL NAME=BUDGET…`. Commands go to `sh -c`.
///
/// `PREPARE` runs before each of them and is not measured. Of each command the whole process is measured (`whole`,
/// and `cpu`, what it used of all processors), and what it prints as `@ NAME MILLISECONDS`. What only ours prints
/// is compared with the rival's whole process. A budget is the ratio ours to rival that is allowed; it is judged by
/// the minima, since on a busy machine only those tell about the programs. Of several rounds one more goes first,
/// which warms the disk's cache and does not count.
public final class Alternation {

    private static final Pattern MARK = Pattern.compile("@ (\\S+) ([0-9.]+)");
    /// What the shell's `times` says of its children.
    private static final Pattern TIMES = Pattern.compile("(\\d+)m([0-9.]+)s (\\d+)m([0-9.]+)s");

    private static final String WHOLE = "whole";

    private final String prepare;

    private Alternation(String prepare) {
        this.prepare = prepare;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var rounds = Integer.parseInt(arguments[0]);
        var alternation = new Alternation(arguments[1]);
        var ours = new Samples();
        var rival = new Samples();
        if (rounds > 1) {
            alternation.measure(arguments[2], new Samples());
            alternation.measure(arguments[3], new Samples());
        }
        for (var round = 0; round < rounds; round++) {
            alternation.measure(arguments[2], ours);
            alternation.measure(arguments[3], rival);
        }
        report(ours, rival, Arrays.asList(arguments).subList(4, arguments.length));
    }

    private void measure(String command, Samples samples) throws IOException, InterruptedException {
        if (!prepare.isBlank()) {
            run(prepare);
        }
        var start = System.nanoTime();
        var output = run("( " + command + " ); code=$?; times; exit $code");
        samples.add(WHOLE, (System.nanoTime() - start) / 1e6);
        var lines = output.lines().toList();
        samples.add("cpu", processors(lines.getLast()));
        for (var line : lines) {
            var mark = MARK.matcher(line);
            if (mark.matches()) {
                samples.add(mark.group(1), Double.parseDouble(mark.group(2)));
            }
        }
    }

    private static double processors(String times) {
        var match = TIMES.matcher(times);
        if (!match.matches()) {
            throw new IllegalStateException("this is not what the shell's times prints: " + times);
        }
        return Double.parseDouble(match.group(1)) * 60_000
                + Double.parseDouble(match.group(2)) * 1000
                + Double.parseDouble(match.group(3)) * 60_000
                + Double.parseDouble(match.group(4)) * 1000;
    }

    private static String run(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-c", command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("exit " + process.exitValue() + ": " + command + "\n" + output);
        }
        return output;
    }

    private static void report(Samples ours, Samples rival, List<String> budgets) {
        IO.println(String.format(
                Locale.ROOT,
                "%-16s %10s %10s %10s   %s",
                "milliseconds",
                "median",
                "min",
                "max",
                "ratio of medians, of minima: budget"));
        for (var name : ours.names()) {
            var budget = budgets.stream()
                    .filter(entry -> entry.startsWith(name + "="))
                    .map(entry -> Double.parseDouble(entry.substring(name.length() + 1)))
                    .findFirst();
            var theirs = rival.names().contains(name) ? name : WHOLE;
            var ratio = ours.min(name) / rival.min(theirs);
            IO.println(line(name, ours, name)
                    + String.format(Locale.ROOT, "   %.3f, %.3f", ours.median(name) / rival.median(theirs), ratio)
                    + budget.map(allowed -> ": " + allowed + (ratio <= allowed ? " met" : " NOT MET"))
                            .orElse(""));
        }
        for (var name : rival.names()) {
            IO.println(line("rival's " + name, rival, name));
        }
    }

    private static String line(String title, Samples samples, String name) {
        return String.format(
                Locale.ROOT,
                "%-16s %10.1f %10.1f %10.1f",
                title,
                samples.median(name),
                samples.min(name),
                samples.max(name));
    }
}

package org.sealwright.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.sealwright.plugin.SealwrightPlugin;

/// Compiles small plugins and packs each into a jar, as somebody outside the house would.
final class SamplePlugins {
    private static final String PLUGIN = """
        package sample;
        public final class %1$s implements org.sealwright.plugin.SealwrightPlugin {
            public %1$s() { %3$s }
            public String id() { return "%2$s"; }
            public com.google.inject.Module useCases() { return new com.google.inject.AbstractModule() {
                protected void configure() { %4$s }
            }; }
            public com.google.inject.Module commandLine() { return new com.google.inject.AbstractModule() {
                protected void configure() { %5$s }
            }; }
            public com.google.inject.Module window() { return new com.google.inject.AbstractModule() {}; }
        }
        """;
    private static final String COMMAND = """
        package sample;
        public final class SampleCommand implements org.sealwright.plugin.CliCommand {
            @jakarta.inject.Inject
            public SampleCommand(org.sealwright.core.settings.Settings settings) {
                java.util.Objects.requireNonNull(settings);
            }
        }
        """;
    private static final String SOURCE = """
        package sample;
        import java.util.List;
        import org.sealwright.plugin.Finding;
        public final class SampleSource implements org.sealwright.plugin.FindingSource {
            public String subject() { return "samples"; }
            public java.util.Set<String> kinds() { return java.util.Set.of("sample.hint"); }
            public List<Finding> find(org.sealwright.core.task.Progress progress) {
                return List.of(Finding.general("sample.hint", "all", Finding.Urgency.ADVICE, "A sample."));
            }
            public org.sealwright.core.task.Subscription onChange(Runnable listener) { return () -> {}; }
        }
        """;
    private static final String LOOK = """
        com.google.inject.multibindings.Multibinder.newSetBinder(
            binder(), org.sealwright.plugin.FindingSource.class).addBinding().toInstance(new SampleSource());
        """;
    private static final String CONTRIBUTE = """
        bind(SampleCommand.class);
        com.google.inject.multibindings.Multibinder.newSetBinder(binder(), org.sealwright.plugin.CliCommand.class)
            .addBinding().to(SampleCommand.class);
        """;

    private SamplePlugins() {}

    static void works(Path folder) throws IOException {
        jar(
                folder,
                "sample",
                "sample.SamplePlugin",
                Map.of(
                        "SamplePlugin",
                        PLUGIN.formatted("SamplePlugin", "sample", "", LOOK, CONTRIBUTE),
                        "SampleSource",
                        SOURCE,
                        "SampleCommand",
                        COMMAND));
    }

    static void throwsOnStart(Path folder) throws IOException {
        var refuse = "throw new IllegalStateException(\"the sample refuses to start\");";
        jar(
                folder,
                "throwing",
                "sample.ThrowingPlugin",
                Map.of("ThrowingPlugin", PLUGIN.formatted("ThrowingPlugin", "throwing", "", refuse, "")));
    }

    /// It wants a `Runnable` that nobody bound.
    static void lacksABinding(Path folder) throws IOException {
        var need = "requireBinding(com.google.inject.Key.get(Runnable.class));";
        jar(
                folder,
                "unbound",
                "sample.UnboundPlugin",
                Map.of("UnboundPlugin", PLUGIN.formatted("UnboundPlugin", "unbound", "", need, "")));
    }

    /// Its service file names a class that is not in the jar.
    static void lacksItsClass(Path folder) throws IOException {
        jar(folder, "missing", "sample.MissingPlugin", Map.of());
    }

    /// It has a command, and fails when it is asked who it is.
    static void doesNotSayItsId(Path folder, String command) throws IOException {
        var source = PLUGIN.formatted("NamelessPlugin", "nameless", "", "", "")
                .replace("return \"nameless\";", "throw new IllegalStateException(\"the sample has no id\");")
                .replace(
                        "public String id()",
                        "public java.util.Set<String> commands() { return java.util.Set.of(\"" + command
                                + "\"); }\n    public String id()");
        jar(folder, "nameless", "sample.NamelessPlugin", Map.of("NamelessPlugin", source));
    }

    static void addsNothing(Path folder) throws IOException {
        jar(
                folder,
                "empty",
                "sample.EmptyPlugin",
                Map.of("EmptyPlugin", PLUGIN.formatted("EmptyPlugin", "empty", "", "", "")));
    }

    private static void jar(Path folder, String name, String provider, Map<String, String> sources) throws IOException {
        var work = Files.createTempDirectory(folder.getParent(), name);
        var files = new TreeMap<String, byte[]>();
        if (!sources.isEmpty()) {
            compile(work, sources);
            try (Stream<Path> classes = Files.walk(work.resolve("classes"))) {
                for (var file : classes.filter(Files::isRegularFile).toList()) {
                    files.put(work.resolve("classes").relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        files.put("META-INF/services/" + SealwrightPlugin.class.getName(), provider.getBytes(StandardCharsets.UTF_8));
        var target = folder.resolve(name + ".jar");
        try (OutputStream output = Files.newOutputStream(target);
                var jar = new JarOutputStream(output)) {
            for (var file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
            }
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
    }

    private static void compile(Path work, Map<String, String> sources) throws IOException {
        var sourceFolder = Files.createDirectories(work.resolve("src/sample"));
        var arguments = new java.util.ArrayList<>(List.of(
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                Files.createDirectories(work.resolve("classes")).toString()));
        for (var source : sources.entrySet()) {
            var file = sourceFolder.resolve(source.getKey() + ".java");
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new AssertionError("the sample plugin does not compile");
        }
    }
}

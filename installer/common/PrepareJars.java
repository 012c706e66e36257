import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes of the jars that run from a checkout those that a package ships: `java PrepareJars.java FROM TO NATIVE
/// EPOCH PLATFORM`.
///
/// - Signatures go: a signed jar cannot be in an AOT cache, and its manifest costs a quarter of a second. OpenJDK
/// asks for no signed
///   providers. Maven compared the originals' sums when it fetched them (the scripts ask for that with -C).
/// - Classes in formats before Java 6 (picocli, a part of Guice) are written anew in that of Java 8, with stack
/// maps: the older ones are
///   neither put into an AOT cache nor verified quickly. Their code stays as it is.
/// - Native libraries (SQLite's) stay for PLATFORM only and lie unpacked in NATIVE, so that none is unpacked into a
/// temporary folder.
/// - Entries are sorted and dated EPOCH (seconds), as are the files: the same jars come out of the same jars.
///
/// PLATFORM is a folder of sqlite-jdbc: `Linux/x86_64`.
public final class PrepareJars {
    /// Class files below this major version have no stack maps (JVM specification, section 4.10).
    private static final int FIRST_WITH_STACK_MAPS = 50;

    private static final int JAVA_8 = 52;
    private static final String NATIVES = "org/sqlite/native/";

    private final Path natives;
    private final FileTime time;
    private final String platform;

    private PrepareJars(Path natives, FileTime time, String platform) {
        this.natives = natives;
        this.time = time;
        this.platform = platform;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 5) {
            throw new IllegalArgumentException("FROM TO NATIVE EPOCH PLATFORM");
        }
        var to = Files.createDirectories(Path.of(arguments[1]));
        var natives = Files.createDirectories(Path.of(arguments[2]));
        var time = FileTime.from(Instant.ofEpochSecond(Long.parseLong(arguments[3])));
        var preparation = new PrepareJars(natives, time, arguments[4]);
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : jars) {
            preparation.prepare(jar, to.resolve(jar.getFileName()));
        }
    }

    private void prepare(Path from, Path to) throws IOException {
        var entries = read(from);
        boolean signed = entries.keySet().removeIf(signature());
        if (signed) {
            entries.computeIfPresent(JarFile.MANIFEST_NAME, (_, manifest) -> withoutSums(manifest));
        }
        unpackNatives(entries);
        var old = new OldClasses(entries);
        entries.replaceAll(old::renewed);
        write(to, entries);
    }

    private static TreeMap<String, byte[]> read(Path jar) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var file = new JarFile(jar.toFile(), false)) {
            for (var entry : file.stream().filter(entry -> !entry.isDirectory()).toList()) {
                try (var in = file.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static Predicate<String> signature() {
        return name -> name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    /// The main section stays: it says that the jar has classes for several releases.
    private static byte[] withoutSums(byte[] bytes) {
        try {
            var manifest = new Manifest(new ByteArrayInputStream(bytes));
            manifest.getEntries().values().forEach(section -> section.keySet()
                    .removeIf(key -> ((Attributes.Name) key).toString().endsWith("-Digest")));
            manifest.getEntries().values().removeIf(Map::isEmpty);
            var out = new ByteArrayOutputStream();
            manifest.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpackNatives(TreeMap<String, byte[]> entries) throws IOException {
        var names = entries.keySet().stream().filter(name -> name.startsWith(NATIVES)).toList();
        if (names.isEmpty()) {
            return;
        }
        var ours = new ArrayList<String>();
        for (var name : names) {
            var bytes = entries.remove(name);
            if (name.startsWith(NATIVES + platform + "/")) {
                var file = natives.resolve(name.substring(name.lastIndexOf('/') + 1));
                Files.write(file, bytes);
                Files.setLastModifiedTime(file, time);
                ours.add(name);
            }
        }
        if (ours.size() != 1) {
            throw new IOException("one native library was expected for " + platform + ", and found were " + ours);
        }
    }

    private void write(Path to, TreeMap<String, byte[]> entries) throws IOException {
        // A manifest comes first, or JarInputStream does not find it.
        var names = new ArrayList<>(entries.keySet());
        if (names.remove(JarFile.MANIFEST_NAME)) {
            names.addFirst(JarFile.MANIFEST_NAME);
        }
        try (var out = new ZipOutputStream(Files.newOutputStream(to))) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (var name : names) {
                var bytes = entries.get(name);
                var entry = new ZipEntry(name);
                entry.setLastModifiedTime(time);
                out.putNextEntry(entry);
                out.write(bytes);
                out.closeEntry();
            }
        }
        Files.setLastModifiedTime(to, time);
    }

    /// Brings old class files of one jar to the format of Java 8.
    private static final class OldClasses {
        private final ClassFile classFile;

        OldClasses(Map<String, byte[]> jar) {
            // Stack maps need to know what is a subclass of what: the jar's own classes, the JDK's, and else "some class".
            var inJar = ClassHierarchyResolver.ofResourceParsing(type -> stream(jar, type));
            var inJdk = ClassHierarchyResolver.defaultResolver();
            ClassHierarchyResolver elsewhere = _ -> ClassHierarchyResolver.ClassHierarchyInfo.ofInterface();
            this.classFile = ClassFile.of(
                    ConstantPoolSharingOption.NEW_POOL,
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(inJar.orElse(inJdk).orElse(elsewhere)));
        }

        private static InputStream stream(Map<String, byte[]> jar, ClassDesc type) {
            var descriptor = type.descriptorString();
            var bytes = jar.get(descriptor.substring(1, descriptor.length() - 1) + ".class");
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        }

        byte[] renewed(String name, byte[] bytes) {
            if (!name.endsWith(".class") || major(bytes) >= FIRST_WITH_STACK_MAPS) {
                return bytes;
            }
            var renewed = classFile.transformClass(
                    classFile.parse(bytes),
                    ClassTransform.ACCEPT_ALL.andThen(
                            ClassTransform.endHandler(builder -> builder.withVersion(JAVA_8, 0))));
            if (major(renewed) != JAVA_8) {
                throw new IllegalStateException(name + " stayed in the old format");
            }
            return renewed;
        }

        private static int major(byte[] bytes) {
            return (bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF;
        }
    }
}

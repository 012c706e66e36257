package org.sealwright.launcher;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsafePlugins;

/// Third-party plugins: jars in the `plugins` folder of the installation and in the folder that policy names. A
/// folder or jar that others than administrators could have written or replaced is refused, by the same rule as a
/// policy.
final class PluginFolders {
    private static final Logger LOG = System.getLogger(PluginFolders.class.getName());

    /// What was found in a place: a class loader, or the reason why there is none.
    sealed interface Found {
        record Jar(Path file, ClassLoader loader) implements Found {}

        record Refused(Path place, Problem reason) implements Found {}
    }

    private final List<Path> folders;
    private final PolicyOwner owner;

    /// @param owner tells whether a folder or jar is the organisation's
    PluginFolders(List<Path> folders, PolicyOwner owner) {
        this.folders = List.copyOf(folders);
        this.owner = owner;
    }

    /// One class loader for each jar, in the order of their names; folders that are not there are no news.
    List<Found> find() {
        var found = new ArrayList<Found>();
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                try {
                    findIn(folder, found);
                } catch (IOException e) {
                    found.add(new Found.Refused(folder, new CannotRead(folder, e)));
                }
            } else {
                LOG.log(Level.DEBUG, "no plugin folder {0}", folder);
            }
        }
        return found;
    }

    private void findIn(Path folder, List<Found> found) throws IOException {
        // What is checked is what is loaded: no link can be turned in between.
        var real = owner.vouched(folder);
        if (real.isEmpty()) {
            found.add(new Found.Refused(folder, new UnsafePlugins(folder)));
            return;
        }
        try (Stream<Path> files = Files.list(real.get())) {
            for (var file : files.filter(name -> name.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                found.add(judge(file));
            }
        }
    }

    /// One that cannot be read, such as a link that leads nowhere, hides no other.
    private Found judge(Path file) {
        try {
            var jar = owner.vouched(file);
            return jar.isPresent() ? open(jar.get()) : new Found.Refused(file, new UnsafePlugins(file));
        } catch (IOException e) {
            return new Found.Refused(file, new CannotRead(file, e));
        }
    }

    /// The loader stays open as long as the program runs: its classes are in use.
    private static Found open(Path jar) throws IOException {
        return new Found.Jar(
                jar, new URLClassLoader(new URL[] {jar.toUri().toURL()}, PluginFolders.class.getClassLoader()));
    }
}

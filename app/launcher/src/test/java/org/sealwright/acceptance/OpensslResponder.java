package org.sealwright.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.sealwright.testkit.ExternalTool;

/// `openssl ocsp` as the responder of an authority, at a port of this computer that was free.
final class OpensslResponder implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("ACCEPT .*:(\\d+) PID=.*");

    private final Process process;
    private final int port;

    /// @param folder with `root.pem`, `root.key` and the list `index.txt` of what was issued and revoked
    OpensslResponder(Path folder) throws IOException, InterruptedException {
        ExternalTool.run("openssl", "version").ok();
        process = new ProcessBuilder(List.of(
                        "openssl",
                        "ocsp",
                        "-port",
                        "0",
                        "-index",
                        "index.txt",
                        "-CA",
                        "root.pem",
                        "-rsigner",
                        "root.pem",
                        "-rkey",
                        "root.key",
                        "-ndays",
                        "7"))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var first = String.valueOf(process.inputReader().readLine());
        var said = PORT.matcher(first);
        if (!said.matches()) {
            close();
            throw new AssertionError("the responder does not say its port: " + first);
        }
        port = Integer.parseInt(said.group(1));
    }

    String location() {
        return "http://127.0.0.1:" + port + "/";
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
    }
}

package org.sealwright.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.request.JdkKeyMaker;

/// Makes a key of each kind in three ways in turn: as the product does (with its proof that the key signs), with
/// the runtime's provider alone, and with `openssl genpkey` (the whole process). The argument is the number of
/// rounds. Also says how long a Cancel had to wait at most: the longest time in which the search for primes did not
/// look whether to stop.
public final class MakeKeys {
    private static final Map<KeyKind, List<String>> OPENSSL = Map.of(
            KeyKind.RSA_2048, List.of("RSA", "-pkeyopt", "rsa_keygen_bits:2048"),
            KeyKind.RSA_3072, List.of("RSA", "-pkeyopt", "rsa_keygen_bits:3072"),
            KeyKind.RSA_4096, List.of("RSA", "-pkeyopt", "rsa_keygen_bits:4096"),
            KeyKind.P_256, List.of("EC", "-pkeyopt", "ec_paramgen_curve:P-256"),
            KeyKind.P_384, List.of("EC", "-pkeyopt", "ec_paramgen_curve:P-384"),
            KeyKind.P_521, List.of("EC", "-pkeyopt", "ec_paramgen_curve:P-521"),
            KeyKind.ED25519, List.of("ED25519"));

    /// On a busy machine only this tells.
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private MakeKeys() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        IO.println(String.format(
                Locale.ROOT,
                "%-10s %12s %12s %12s   %s",
                "median ms",
                "ours",
                "JDK alone",
                "openssl",
                "ratio to JDK, to openssl; of processor time to JDK; longest wait for a cancel"));
        for (KeyKind kind : KeyKind.values()) {
            measure(kind, rounds);
        }
    }

    private static void measure(KeyKind kind, int rounds) throws Exception {
        var samples = new Samples();
        var waited = new LongestWait();
        for (int round = -2; round < rounds; round++) {
            waited.restart(round == 0);
            long start = PROCESSOR.getCurrentThreadCpuTime();
            double one = milliseconds(() -> new JdkKeyMaker().make(kind, waited).close());
            long middle = PROCESSOR.getCurrentThreadCpuTime();
            double other = milliseconds(() -> generator(kind).generateKeyPair());
            long end = PROCESSOR.getCurrentThreadCpuTime();
            double rival = milliseconds(() -> runOpenssl(kind));
            // The first rounds are for the compiler.
            if (round >= 0) {
                samples.add("ours", one);
                samples.add("JDK", other);
                samples.add("openssl", rival);
                samples.add("our processor time", (middle - start) / 1e6);
                samples.add("JDK's processor time", (end - middle) / 1e6);
            }
        }
        IO.println(String.format(
                Locale.ROOT,
                "%-10s %12.1f %12.1f %12.1f   %.2f, %.2f; %.2f; %.0f ms",
                kind.word(),
                samples.median("ours"),
                samples.median("JDK"),
                samples.median("openssl"),
                samples.median("ours") / samples.median("JDK"),
                samples.median("ours") / samples.median("openssl"),
                samples.median("our processor time") / samples.median("JDK's processor time"),
                waited.longest / 1e6));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double milliseconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static KeyPairGenerator generator(KeyKind kind) throws GeneralSecurityException {
        var generator =
                switch (kind.family()) {
                    case RSA -> KeyPairGenerator.getInstance("RSA", Security.getProvider("SunRsaSign"));
                    case EC -> KeyPairGenerator.getInstance("EC", Security.getProvider("SunEC"));
                    case EDWARDS -> KeyPairGenerator.getInstance("Ed25519", Security.getProvider("SunEC"));
                };
        switch (kind.family()) {
            case RSA ->
                generator.initialize(
                        new RSAKeyGenParameterSpec(kind.bits(), RSAKeyGenParameterSpec.F4), new SecureRandom());
            case EC -> generator.initialize(new ECGenParameterSpec("secp" + kind.bits() + "r1"), new SecureRandom());
            case EDWARDS -> {
                // has no parameters
            }
        }
        return generator;
    }

    private static void runOpenssl(KeyKind kind) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("openssl", "genpkey", "-quiet", "-algorithm"));
        command.addAll(OPENSSL.getOrDefault(kind, List.of()));
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("openssl makes no " + kind.word());
        }
    }

    /// Times the moments between two questions whether to stop.
    private static final class LongestWait implements Progress {
        private long last = System.nanoTime();
        private long longest;

        /// @param first forget what the rounds for the compiler took
        void restart(boolean first) {
            last = System.nanoTime();
            longest = first ? 0 : longest;
        }

        @Override
        public void at(long done, long total) {}

        @Override
        public void stopIfCancelled() {
            long now = System.nanoTime();
            longest = Math.max(longest, now - last);
            last = now;
        }

        @Override
        public void pointOfNoReturn() {
            stopIfCancelled();
        }
    }
}

package org.sealwright.crypto.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.crypto.Corpus;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.crypto.certificate.BouncyExtensions;
import org.sealwright.testkit.CertificateMaker;

class BouncyChainsTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final BouncyDecoder decoder = new BouncyDecoder();
    private final Chains chains = new BouncyChains(TODAY, new BouncyExtensions());

    static Stream<JsonObject> valid() {
        return Corpus.expected("certs", "validation").stream()
                .filter(expected -> Corpus.flag(expected, "valid"))
                .filter(expected -> !expected.get("id").getAsString().equals("partial-anchor"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void whateverIsValidHasAWholeChain(JsonObject expected) throws Exception {
        var leaf = read(expected.get("leaf").getAsString());
        var roots = readAll(Corpus.texts(expected, "roots"));
        var pool = new ArrayList<>(readAll(Corpus.texts(expected, "intermediates")));
        pool.addAll(roots);
        Collections.shuffle(pool, new java.util.Random(3));

        Chain chain = new BouncyChains(
                        Clock.fixed(Instant.parse(expected.get("at").getAsString()), ZoneOffset.UTC),
                        new BouncyExtensions())
                .chain(leaf, pool);

        assertThat(chain.complete()).isTrue();
        assertThat(chain.certificates()).startsWith(leaf);
        assertThat(roots).contains(chain.certificates().getLast());
        assertThat(chain.certificates()).doesNotHaveDuplicates();
    }

    @Test
    void aForgedSignatureEndsTheChain() throws Exception {
        var pool = readAll(List.of("pki/inter-rsa.crt", "pki/root-rsa.crt", "pki/inter-ec.crt", "pki/root-ec.crt"));

        assertThat(chains.chain(read("pki/sig-broken.crt"), pool).certificates())
                .hasSize(1);
    }

    @Test
    void withoutTheRootTheChainGoesAsFarAsItCan() throws Exception {
        var chain = chains.chain(read("pki/alice.crt"), readAll(List.of("pki/inter-rsa.crt")));

        assertThat(chain.complete()).isFalse();
        assertThat(chain.certificates()).hasSize(2);
    }

    @Test
    void loopsOfAuthoritiesComeToAnEnd() throws Exception {
        var chain =
                chains.chain(read("pki/loop-leaf.crt"), readAll(List.of("pki/loop-a-by-b.crt", "pki/loop-b-by-a.crt")));

        assertThat(chain.complete()).isFalse();
        assertThat(chain.certificates()).hasSizeBetween(2, 3);
    }

    @Test
    void aRenewedAuthorityIsPreferredToTheExpiredOne() throws Exception {
        var roots = List.of("pki/root-rsa.crt", "pki/root-ec.crt");
        var pool = new ArrayList<>(readAll(roots));
        pool.add(read("pki/exp-inter.crt"));
        pool.add(read("pki/exp-inter-renewed.crt"));

        assertThat(chains.chain(read("pki/exp-leaf.crt"), pool).certificates().get(1))
                .isEqualTo(read("pki/exp-inter-renewed.crt"));
    }

    @Test
    void theShorterOfTwoWaysIsTaken() throws Exception {
        var pool = readAll(List.of(
                "pki/cross-by-ec.crt",
                "pki/cross-by-rsa.crt",
                "pki/root-ec.crt",
                "pki/root-rsa.crt",
                "pki/inter-rsa.crt"));

        assertThat(chains.chain(read("pki/cross-leaf.crt"), pool).certificates())
                .hasSize(3);
    }

    @Test
    void aSelfSignedCertificateIsItsOwnChain() throws Exception {
        var chain = chains.chain(read("pki/sam-selfsigned.crt"), List.of());

        assertThat(chain.complete()).isTrue();
        assertThat(chain.certificates()).hasSize(1);
    }

    @Test
    void thousandsOfAuthoritiesOfOneNameCostABoundedNumberOfChecks() {
        var maker = new CertificateMaker();
        var leaf = maker.person("Leaf", "leaf@sealwright.example", maker.root("Crowd"))
                .certificate();
        var crowd = IntStream.range(0, 1_500)
                .mapToObj(_ -> maker.root("Crowd").certificate())
                .toList();
        var checks = new AtomicInteger();

        var chain = new BouncyChains(TODAY, new BouncyExtensions(), (_, _) -> {
                    checks.incrementAndGet();
                    return false;
                })
                .chain(leaf, crowd);

        assertThat(chain.certificates()).containsExactly(leaf);
        assertThat(checks).hasValue(ChainSearch.MOST_CHECKS);
    }

    @Test
    void chainsHaveAtMostTwelveCertificates() {
        var maker = new CertificateMaker();
        var pool = new ArrayList<Certificate>();
        var authority = maker.root("Level 0");
        for (int level = 1; level <= 14; level++) {
            pool.add(authority.certificate());
            authority = maker.intermediate("Level " + level, authority);
        }

        var chain = chains.chain(authority.certificate(), pool);

        assertThat(chain.certificates()).hasSize(Chains.MAXIMUM_LENGTH);
        assertThat(chain.complete()).isFalse();
    }

    private Certificate read(String file) throws DamagedInput {
        return decoder.decode(Corpus.bytes("certs", file));
    }

    private List<Certificate> readAll(List<String> files) throws DamagedInput {
        var certificates = new ArrayList<Certificate>();
        for (String file : files) {
            certificates.add(read(file));
        }
        return certificates;
    }
}

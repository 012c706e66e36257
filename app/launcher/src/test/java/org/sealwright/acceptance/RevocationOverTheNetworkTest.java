package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.revocation.RevocationStatus.Good;
import org.sealwright.core.revocation.RevocationStatus.Means;
import org.sealwright.core.revocation.RevocationStatus.NotChecked;
import org.sealwright.core.revocation.RevocationStatus.Revoked;
import org.sealwright.core.revocation.RevocationStatus.Unknown;
import org.sealwright.core.revocation.RevocationStatus.Why;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.crypto.certificate.BouncyExtensions;
import org.sealwright.crypto.revocation.AskedRevocations;
import org.sealwright.store.network.HttpFetcher;

/// Revocation as the product asks for it, over real connections on this computer: `openssl ocsp` answers, and
/// openssl makes the lists. Only the refusal of this computer itself is off; the last test shows that it is on in
/// the product.
class RevocationOverTheNetworkTest {
    private static final int MEGABYTE = 1 << 20;

    /// The limits are 20 MB and 64 KB.
    private static final int LARGE_LIST = 52 * MEGABYTE;

    private static final int LARGE_ANSWER = 70 << 10;

    @TempDir
    Path folder;

    private final AskedRevocations revocations =
            new AskedRevocations(new BouncyExtensions(), HttpFetcher.reachingLoopback(), Clock.systemUTC());
    private final AtomicLong sent = new AtomicLong();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void anAuthorityAndAServer() throws Exception {
        Authority.openssl(
                folder,
                "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout root.key -out root.pem -days 3650"
                        + " -subj /O=Example/CN=Example-Root -addext keyUsage=critical,keyCertSign,cRLSign");
        Files.writeString(folder.resolve("index.txt"), """
                V\t360101000000Z\t\t01\tunknown\t/CN=Anna
                R\t360101000000Z\t260301120000Z,keyCompromise\t02\tunknown\t/CN=Berta
                """);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theResponderSaysGoodRevokedOrUnknown() throws Exception {
        try (var responder = new OpensslResponder(folder)) {
            var service = "authorityInfoAccess=OCSP;URI:" + responder.location();

            assertThat(status(issued("01", service)))
                    .isInstanceOfSatisfying(
                            Good.class, good -> assertThat(good.means()).isEqualTo(Means.OCSP));
            assertThat(status(issued("02", service))).isInstanceOfSatisfying(Revoked.class, revoked -> {
                assertThat(revoked.means()).isEqualTo(Means.OCSP);
                assertThat(revoked.since()).isEqualTo("2026-03-01T12:00:00Z");
                assertThat(revoked.why()).contains("keyCompromise");
            });
            assertThat(status(issued("03", service))).isEqualTo(new Unknown());
        }
    }

    @Test
    void whereNothingIsNamedOrNobodyAnswersItIsNotChecked() throws Exception {
        assertThat(status(issued("01", "basicConstraints=CA:false"))).isEqualTo(new NotChecked(Why.NO_SERVICE, ""));

        String gone;
        try (var responder = new OpensslResponder(folder)) {
            gone = responder.location();
        }
        assertThat(status(issued("01", "authorityInfoAccess=OCSP;URI:" + gone)))
                .isEqualTo(new NotChecked(Why.UNREACHABLE, gone));
    }

    @Test
    void aListOfTheAuthoritySaysGoodOrRevoked() throws Exception {
        serve("/list.crl", Files.readAllBytes(list()));
        var point = "crlDistributionPoints=URI:" + at("/list.crl");

        assertThat(status(issued("01", point))).isInstanceOfSatisfying(Good.class, good -> assertThat(good.means())
                .isEqualTo(Means.CRL));
        assertThat(status(issued("02", point))).isInstanceOfSatisfying(Revoked.class, revoked -> {
            assertThat(revoked.means()).isEqualTo(Means.CRL);
            assertThat(revoked.since()).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(revoked.why()).contains("keyCompromise");
        });
        // One list for both, fetched once.
        assertThat(asked).containsExactly("/list.crl");
    }

    @Test
    void whereTheResponderIsSilentTheListIsAsked() throws Exception {
        serve("/list.crl", Files.readAllBytes(list()));

        assertThat(status(issued(
                        "02",
                        "authorityInfoAccess=OCSP;URI:" + at("/missing") + "\ncrlDistributionPoints=URI:"
                                + at("/list.crl"))))
                .isInstanceOf(Revoked.class);
    }

    @Test
    void aListOfMoreThanFiftyMegabytesIsNotReadToItsEnd() throws Exception {
        server.createContext("/endless.crl", this::largeList);
        var location = at("/endless.crl");

        assertThat(status(issued("01", "crlDistributionPoints=URI:" + location)))
                .isEqualTo(new NotChecked(Why.TOO_LARGE, location));
        // 20 MB, and what the connection itself holds.
        assertThat(sent.get()).isBetween(20L * MEGABYTE, 40L * MEGABYTE);
    }

    @Test
    void aListThatSaysBeforeHowLongItIsIsNotReadAtAll() throws Exception {
        server.createContext("/announced.crl", exchange -> {
            exchange.sendResponseHeaders(200, LARGE_LIST);
            exchange.getResponseBody().flush();
        });
        var location = at("/announced.crl");

        assertThat(status(issued("01", "crlDistributionPoints=URI:" + location)))
                .isEqualTo(new NotChecked(Why.TOO_LARGE, location));
    }

    @Test
    void anAnswerOfMoreThan64KilobytesIsRefused() throws Exception {
        serve("/ocsp", new byte[LARGE_ANSWER]);
        var location = at("/ocsp");

        assertThat(status(issued("01", "authorityInfoAccess=OCSP;URI:" + location)))
                .isEqualTo(new NotChecked(Why.TOO_LARGE, location));
    }

    /// Addresses in certificates are chosen by whoever made them.
    @Test
    void theProductItselfNeverAsksThisComputer() throws Exception {
        serve("/ocsp", new byte[0]);
        var location = at("/ocsp");
        var anna = issued("01", "authorityInfoAccess=OCSP;URI:" + location);
        var product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        product.run("authorities", "import", folder.resolve("root.pem").toString(), "--trust", "email")
                .ok();
        product.run("certificates", "import", anna.toString()).ok();

        var shown = product.run("--json", "certificates", "show", SeenTrust.sha256(anna), "--check-revocation")
                .ok();

        var revocation = shown.json()
                .getAsJsonObject("certificate")
                .getAsJsonArray("revocation")
                .get(0)
                .getAsJsonObject();
        assertThat(revocation.get("state").getAsString()).isEqualTo("not-checked");
        assertThat(revocation.get("why").getAsString()).isEqualTo("address-refused");
        assertThat(revocation.get("asked").getAsString()).isEqualTo(location);
        assertThat(asked).isEmpty();
    }

    private RevocationStatus status(Path certificate) throws Exception {
        return revocations.status(read(certificate), read(folder.resolve("root.pem")), Progress.none());
    }

    private Certificate read(Path pem) throws Exception {
        var der = folder.resolve(pem.getFileName() + ".der");
        Authority.openssl(folder, "x509 -in " + pem + " -outform DER -out " + der);
        return new BouncyDecoder().decode(Files.readAllBytes(der));
    }

    /// @param serial     hexadecimal
    /// @param extensions lines of openssl's form, besides the usual ones
    private Path issued(String serial, String extensions) throws Exception {
        Files.writeString(folder.resolve("person.ext"), """
                keyUsage=critical,digitalSignature,keyEncipherment
                extendedKeyUsage=emailProtection
                subjectAltName=email:anna@example.org
                %s
                """.formatted(extensions));
        Authority.openssl(
                folder,
                "req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout person.key -out person.csr"
                        + " -subj /CN=Person" + serial);
        Authority.openssl(
                folder,
                "x509 -req -in person.csr -CA root.pem -CAkey root.key -set_serial 0x" + serial
                        + " -days 365 -extfile person.ext -out person" + serial + ".pem");
        return folder.resolve("person" + serial + ".pem");
    }

    private Path list() throws Exception {
        Files.writeString(folder.resolve("ca.cnf"), """
                [ca]
                default_ca = example
                [example]
                database = index.txt
                default_md = sha256
                default_crl_days = 7
                """);
        Authority.openssl(folder, "ca -gencrl -config ca.cnf -cert root.pem -keyfile root.key -out list.pem");
        Authority.openssl(folder, "crl -in list.pem -outform DER -out list.crl");
        return folder.resolve("list.crl");
    }

    private void serve(String path, byte[] content) {
        server.createContext(path, exchange -> {
            asked.add(path);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /// The beginning of a list, and entries without end as it seems; nothing says how many.
    private void largeList(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        out.write(new byte[] {0x30, (byte) 0x84, 3, 0x40, 0, 0});
        var block = new byte[64 << 10];
        while (sent.addAndGet(block.length) < LARGE_LIST) {
            out.write(block);
        }
        exchange.close();
    }
}

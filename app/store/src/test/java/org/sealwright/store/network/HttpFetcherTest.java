package org.sealwright.store.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.network.FetchFailed;
import org.sealwright.core.network.FetchFailed.Why;
import org.sealwright.core.network.Fetcher;
import org.sealwright.core.network.Fetcher.Limit;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.FakeSettings;

class HttpFetcherTest {
    private static final Limit SMALL = new Limit(1_000, Duration.ofSeconds(30));

    private final Fetcher fetcher = HttpFetcher.reachingLoopback();
    private final AtomicLong sent = new AtomicLong();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/answer", exchange -> answer(exchange, "hello".getBytes(StandardCharsets.US_ASCII)));
        server.createContext(
                "/echo", exchange -> answer(exchange, exchange.getRequestBody().readAllBytes()));
        server.createContext("/chunked", HttpFetcherTest::chunked);
        server.createContext("/endless", this::endless);
        server.createContext("/silent", this::silent);
        server.createContext("/to-answer", exchange -> redirect(exchange, "/answer"));
        server.createContext("/to-file", exchange -> redirect(exchange, "file:///etc/passwd"));
        server.createContext("/to-private", exchange -> redirect(exchange, "http://192.168.1.1/"));
        server.createContext("/to-itself", exchange -> redirect(exchange, "/to-itself"));
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void whatIsServedArrives() throws Exception {
        assertThat(fetcher.get(at("/answer"), SMALL, Progress.none()))
                .asString()
                .isEqualTo("hello");
        assertThat(fetcher.post(at("/echo"), "text/plain", new byte[] {1, 2}, SMALL, Progress.none()))
                .containsExactly(1, 2);
        assertThat(fetcher.get(at("/to-answer"), SMALL, Progress.none()))
                .asString()
                .isEqualTo("hello");
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        assertThat(failure("/endless")).isEqualTo(Why.TOO_LARGE);
        assertThat(sent.get()).isLessThan(100_000_000);
    }

    @Test
    void aServerThatNeverAnswersCostsNoMoreThanTheTimeAllowed() {
        var failed = catchThrowableOfType(
                FetchFailed.class,
                () -> fetcher.get(at("/silent"), new Limit(1_000, Duration.ofMillis(200)), Progress.none()));

        assertThat(failed.why()).isEqualTo(Why.UNREACHABLE);
    }

    @Test
    void redirectsLeadOnlyToTheWeb() {
        assertThat(failure("/to-file")).isEqualTo(Why.ADDRESS_REFUSED);
        assertThat(failure("/to-private")).isEqualTo(Why.ADDRESS_REFUSED);
        assertThat(failure("/to-itself")).isEqualTo(Why.NOT_SERVED);
        assertThat(failure("/missing")).isEqualTo(Why.NOT_SERVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ldap://127.0.0.1/cn=x",
                "ftp://127.0.0.1/x",
                "http://user@127.0.0.1/",
                "http://127.0.0.1/x",
                "http://[::ffff:127.0.0.1]/x",
                "http://10.1.2.3/x",
                "http://192.168.1.1/x",
                "http://172.16.0.1:8080/x",
                "http://100.64.0.1/x",
                "http://[fd00::1]/x",
                "http://[64:ff9b::c0a8:101]/x",
                "http://[2002:c0a8:101::1]/x",
                "http://[::c0a8:101]/x",
                "http://[fe80::1]/x",
                "http://93.184.216.34:25/x",
                "http://93.184.216.34:22/x",
                "http://[::1]/x",
                "http://169.254.169.254/latest",
                "http://0.0.0.0/",
                "http://224.0.0.1/",
                "no address at all"
            })
    void theProductNeverAsksThisComputerOrItsNeighbourhood(String location) {
        var failed = catchThrowableOfType(
                FetchFailed.class, () -> new HttpFetcher(new FakeSettings()).get(location, SMALL, Progress.none()));

        assertThat(failed.why()).isEqualTo(Why.ADDRESS_REFUSED);
    }

    @Test
    void anOrganisationMaySayThatItsServicesStandInItsOwnNetwork() throws Exception {
        var inside = new Destination(false, () -> true, InetAddress::getAllByName);

        assertThat(inside.named("http://10.1.2.3/ca.cer").to().getAddress().getHostAddress())
                .isEqualTo("10.1.2.3");
        assertThat(catchThrowableOfType(FetchFailed.class, () -> inside.named("http://127.0.0.1/ca.cer")))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        FetchFailed.class,
                        () -> inside.redirected(URI.create("http://10.1.2.3/"), "http://10.1.2.4/ca.cer")))
                .isNotNull();
    }

    /// A name that is somebody else's a moment later: what was looked at is where the fetch goes.
    @Test
    void aNameIsResolvedOnceAndTheAddressThatWasLookedAtIsGoneTo() throws Exception {
        var resolved = new AtomicLong();
        var rebinding =
                new Destination(true, () -> false, _ -> new InetAddress[] {
                    InetAddress.getByName(resolved.incrementAndGet() == 1 ? "127.0.0.1" : "192.168.1.1")
                });
        var port = server.getAddress().getPort();

        var answer =
                new HttpFetcher(rebinding).get("http://rebinding.example:" + port + "/answer", SMALL, Progress.none());

        assertThat(answer).asString().isEqualTo("hello");
        assertThat(resolved).hasValue(1);
    }

    @Test
    void throughTheSystemsProxyTheAddressIsAskedForWhole() throws Exception {
        var asked = new AtomicReference<>("");
        server.createContext("/", exchange -> {
            asked.set(exchange.getRequestURI().toString());
            answer(exchange, "by proxy".getBytes(StandardCharsets.US_ASCII));
        });
        var usual = ProxySelector.getDefault();
        // As the system's own names it: unresolved.
        var proxy = InetSocketAddress.createUnresolved(
                "localhost", server.getAddress().getPort());
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(Proxy.Type.HTTP, proxy));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
        try {
            var unknownHere = new Destination(false, () -> false, host -> {
                throw new UnknownHostException(host);
            });
            var behind = new HttpFetcher(unknownHere);
            assertThat(behind.get("http://ca.example/root.crl", SMALL, Progress.none()))
                    .asString()
                    .isEqualTo("by proxy");
            assertThat(asked).hasValue("http://ca.example/root.crl");
            assertThat(catchThrowableOfType(
                                    FetchFailed.class, () -> behind.get("http://intranet/x", SMALL, Progress.none()))
                            .why())
                    .isEqualTo(Why.ADDRESS_REFUSED);
        } finally {
            ProxySelector.setDefault(usual);
        }
    }

    @Test
    void anAddressAmongOthersThatIsNotAllowedIsEnoughToRefuse() {
        var both = new Destination(false, () -> false, _ ->
                new InetAddress[] {InetAddress.ofLiteral("93.184.216.34"), InetAddress.getLoopbackAddress()});

        assertThat(catchThrowableOfType(FetchFailed.class, () -> both.named("http://both.example/"))
                        .why())
                .isEqualTo(Why.ADDRESS_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://127.0.0.1/x",
                "http://[::1]/",
                "http://169.254.169.254/",
                "http://10.0.0.1/"
            })
    void aRedirectNeverLeadsIntoThisComputerOrItsNeighbourhood(String next) {
        var product = new Destination(false, () -> true, InetAddress::getAllByName);

        assertThat(catchThrowableOfType(
                                FetchFailed.class, () -> product.redirected(URI.create("http://93.184.216.34/"), next))
                        .why())
                .isEqualTo(Why.ADDRESS_REFUSED);
    }

    @Test
    void anAnswerInPartsArrivesWhole() throws Exception {
        assertThat(fetcher.get(at("/chunked"), SMALL, Progress.none()))
                .asString()
                .isEqualTo("one, two, three");
    }

    @Test
    void whatIsAnnouncedAsTooLongIsNotRead() {
        server.createContext("/announced", exchange -> {
            exchange.sendResponseHeaders(200, 50_000_000);
            exchange.getResponseBody().flush();
        });

        assertThat(failure("/announced")).isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void aCancelBreaksItOff() {
        var looks = new AtomicLong();
        var cancelled = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public void stopIfCancelled() {
                if (looks.incrementAndGet() > 1) {
                    throw new CancellationException();
                }
            }

            @Override
            public void pointOfNoReturn() {}
        };

        assertThat(catchThrowableOfType(
                        CancellationException.class, () -> fetcher.get(at("/silent"), SMALL, cancelled)))
                .isNotNull();
    }

    private Why failure(String path) {
        return catchThrowableOfType(FetchFailed.class, () -> fetcher.get(at(path), SMALL, Progress.none()))
                .why();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void answer(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void chunked(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        for (var part : List.of("one, ", "two, ", "three")) {
            exchange.getResponseBody().write(part.getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
        }
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var block = new byte[8_192];
        while (sent.addAndGet(block.length) < 200_000_000) {
            exchange.getResponseBody().write(block);
        }
        exchange.close();
    }

    private void silent(HttpExchange exchange) throws IOException {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Test
    void theOrganisationsProxyIsUsedAndTheSystemsIsNot() throws Exception {
        var asked = new AtomicReference<String>();
        server.createContext("/", exchange -> {
            asked.set(exchange.getRequestURI().toString());
            answer(exchange, "by proxy".getBytes(StandardCharsets.US_ASCII));
        });
        var place = "localhost:" + server.getAddress().getPort();
        var behind = new HttpFetcher(new Destination(
                false,
                () -> false,
                host -> {
                    throw new UnknownHostException(host);
                },
                () -> place));

        assertThat(behind.get("http://ca.example/root.crl", SMALL, Progress.none()))
                .asString()
                .isEqualTo("by proxy");
        assertThat(asked).hasValue("http://ca.example/root.crl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "proxy:", "proxy:70000", "ftp://proxy:21", "a b:3128"})
    void aProxyThatIsNotUnderstoodIsNotGoneAround(String setting) {
        var confused = new Destination(false, () -> false, InetAddress::getAllByName, () -> setting);

        assertThat(catchThrowableOfType(FetchFailed.class, () -> confused.named("http://93.184.216.34/"))
                        .why())
                .isEqualTo(Why.PROXY_NOT_UNDERSTOOD);
    }

    @Test
    void noProxyIsNone() throws Exception {
        var straight = new Destination(false, () -> false, InetAddress::getAllByName, () -> "none");

        assertThat(straight.named("http://93.184.216.34/").throughHttpProxy()).isFalse();
    }
}

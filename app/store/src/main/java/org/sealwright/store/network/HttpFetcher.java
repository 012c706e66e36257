package org.sealwright.store.network;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sealwright.core.network.FetchFailed;
import org.sealwright.core.network.FetchFailed.Why;
import org.sealwright.core.network.Fetcher;

/// Fetches with the Java runtime's client, through the system's proxy. Made new for each fetch: they are rare, and
/// nothing of one is to be seen in the next.
public final class HttpFetcher implements Fetcher {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Destination destination;

    @Inject
    public HttpFetcher() {
        this(new Destination(false));
    }

    HttpFetcher(Destination destination) {
        this.destination = destination;
    }

    /// Also reaches this computer itself, where the servers of tests run. Never bound in the product.
    public static HttpFetcher reachingLoopback() {
        return new HttpFetcher(new Destination(true));
    }

    @Override
    public byte[] get(String location, Limit limit) throws FetchFailed {
        return fetch(location, Optional.empty(), limit);
    }

    @Override
    public byte[] post(String location, String type, byte[] body, Limit limit) throws FetchFailed {
        return fetch(location, Optional.of(new Body(type, BodyPublishers.ofByteArray(body))), limit);
    }

    private record Body(String type, BodyPublisher publisher) {}

    /// On a thread of its own, so that a server which sends a byte a minute costs no more than the time allowed.
    private byte[] fetch(String location, Optional<Body> body, Limit limit) throws FetchFailed {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var client = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(LONGEST_CONNECT)
                        .proxy(Optional.ofNullable(ProxySelector.getDefault()).orElse(HttpClient.Builder.NO_PROXY))
                        .build()) {
            var answer = threads.submit(() -> follow(client, location, body, limit));
            try {
                return answer.get(limit.time().toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof FetchFailed failed
                        ? failed
                        : new FetchFailed(Why.UNREACHABLE, location, e.getCause());
            } catch (TimeoutException | CancellationException e) {
                throw new FetchFailed(Why.UNREACHABLE, location, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FetchFailed(Why.UNREACHABLE, location, e);
            } finally {
                answer.cancel(true);
                client.shutdownNow();
            }
        }
    }

    private byte[] follow(HttpClient client, String location, Optional<Body> body, Limit limit)
            throws FetchFailed, IOException, InterruptedException {
        URI at = destination.named(location);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var response = client.send(request(at, body, limit), BodyHandlers.ofInputStream());
            try (InputStream content = response.body()) {
                if (!REDIRECTS.contains(response.statusCode())) {
                    return read(response, content, location, limit);
                }
                var next = response.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new FetchFailed(Why.NOT_SERVED, location, null));
                at = destination.redirected(at, next);
            }
        }
        throw new FetchFailed(Why.NOT_SERVED, location, null);
    }

    private static HttpRequest request(URI at, Optional<Body> body, Limit limit) {
        var request = HttpRequest.newBuilder(at).timeout(limit.time());
        return body.map(sent -> request.header("Content-Type", sent.type()).POST(sent.publisher()))
                .orElseGet(request::GET)
                .build();
    }

    private static byte[] read(HttpResponse<?> response, InputStream content, String location, Limit limit)
            throws FetchFailed, IOException {
        if (response.statusCode() != 200) {
            throw new FetchFailed(Why.NOT_SERVED, location, null);
        }
        if (response.headers().firstValueAsLong("Content-Length").orElse(0) > limit.bytes()) {
            throw new FetchFailed(Why.TOO_LARGE, location, null);
        }
        byte[] bytes = content.readNBytes(limit.bytes() + 1);
        if (bytes.length > limit.bytes()) {
            throw new FetchFailed(Why.TOO_LARGE, location, null);
        }
        return bytes;
    }
}

package org.sealwright.store.network;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.network.FetchFailed;
import org.sealwright.core.network.FetchFailed.Why;
import org.sealwright.core.network.Fetcher;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Deadline;
import org.sealwright.core.task.Progress;

/// Fetches over a connection made for this one time, through the runtime's proxy if it has one.
public final class HttpFetcher implements Fetcher {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Destination destination;

    @Inject
    public HttpFetcher(Settings settings) {
        this(new Destination(
                false,
                () -> settings.value(NetworkRules.PRIVATE_ADDRESSES),
                InetAddress::getAllByName,
                () -> settings.value(NetworkRules.PROXY)));
    }

    HttpFetcher(Destination destination) {
        this.destination = destination;
    }

    /// Also reaches this computer itself, where the servers of tests run. Never bound in the product.
    public static HttpFetcher reachingLoopback() {
        return new HttpFetcher(new Destination(true, () -> false, InetAddress::getAllByName));
    }

    @Override
    public byte[] get(String location, Limit limit, Progress progress) throws FetchFailed {
        return new Fetch(location, Optional.empty(), limit).run(progress);
    }

    @Override
    public byte[] post(String location, String type, byte[] body, Limit limit, Progress progress) throws FetchFailed {
        return new Fetch(location, Optional.of(new Conversation.Sent(type, body)), limit).run(progress);
    }

    /// One fetch with its redirects. The connection that is open is closed when nobody waits any more.
    private final class Fetch {
        private final String location;
        private final Optional<Conversation.Sent> sent;
        private final Limit limit;
        private final AtomicReference<@Nullable Conversation> open = new AtomicReference<>();
        private volatile boolean over;

        Fetch(String location, Optional<Conversation.Sent> sent, Limit limit) {
            this.location = location;
            this.sent = sent;
            this.limit = limit;
        }

        byte[] run(Progress progress) throws FetchFailed {
            try {
                return new Deadline(limit.time()).hold(this::follow, this::breakOff, progress);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof FetchFailed failed
                        ? failed
                        : new FetchFailed(Why.UNREACHABLE, location, e.getCause());
            } catch (TimeoutException e) {
                throw new FetchFailed(Why.UNREACHABLE, location, e);
            }
        }

        private void breakOff() {
            over = true;
            var conversation = open.get();
            if (conversation != null) {
                try {
                    conversation.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private byte[] follow() throws FetchFailed, IOException {
            var at = destination.named(location);
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                try (var conversation = new Conversation(at)) {
                    open.set(conversation);
                    if (over) {
                        break;
                    }
                    var answer = conversation.ask(sent);
                    if (!REDIRECTS.contains(answer.status())) {
                        return content(answer);
                    }
                    var next =
                            answer.field("location").orElseThrow(() -> new FetchFailed(Why.NOT_SERVED, location, null));
                    at = destination.redirected(at.uri(), next);
                }
            }
            throw new FetchFailed(Why.NOT_SERVED, location, null);
        }

        private byte[] content(Answer answer) throws FetchFailed, IOException {
            if (answer.status() != Conversation.FINE) {
                throw new FetchFailed(Why.NOT_SERVED, location, null);
            }
            if (answer.announced().orElse(0) > limit.bytes()) {
                throw new FetchFailed(Why.TOO_LARGE, location, null);
            }
            byte[] bytes = answer.content(limit.bytes());
            if (bytes.length > limit.bytes()) {
                throw new FetchFailed(Why.TOO_LARGE, location, null);
            }
            return bytes;
        }
    }
}

package org.sealwright.crypto.revocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.network.FetchFailed;
import org.sealwright.core.network.Fetcher;
import org.sealwright.core.task.Progress;

/// The services of an authority without a network: what stands at an address, and who answers there. Every
/// certificate names all of them.
final class Services implements Fetcher, ExtensionReader {
    interface Responder {
        byte[] answer(byte[] question) throws Exception;
    }

    private final Map<String, byte[]> lists = new HashMap<>();
    private final Map<String, Responder> responders = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    Services list(String location, byte[] list) {
        lists.put(location, list);
        return this;
    }

    Services responder(String location, Responder responder) {
        responders.put(location, responder);
        return this;
    }

    @Override
    public byte[] get(String location, Limit limit, Progress progress) throws FetchFailed {
        asked.add(location);
        var list = lists.get(location);
        if (list == null) {
            throw new FetchFailed(FetchFailed.Why.UNREACHABLE, location, null);
        }
        return list;
    }

    @Override
    public byte[] post(String location, String type, byte[] body, Limit limit, Progress progress) throws FetchFailed {
        asked.add(location);
        try {
            return Objects.requireNonNull(responders.get(location)).answer(body);
        } catch (Exception e) {
            throw new FetchFailed(FetchFailed.Why.UNREACHABLE, location, e);
        }
    }

    @Override
    public List<Extension> extensions(Certificate certificate) {
        return List.of(
                new Extension.AuthorityInformation(
                        "1.3.6.1.5.5.7.1.1", false, List.copyOf(responders.keySet()), List.of(), List.of()),
                new Extension.RevocationLists("2.5.29.31", false, false, List.copyOf(lists.keySet())));
    }
}

package org.sealwright.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.ServerUnreachable;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.ServerCertificates;

/// Servers by name and port; others do not answer.
public final class FakeServers implements ServerCertificates {
    public final List<Greeting> greetings = new ArrayList<>();
    private final Map<String, List<Certificate>> servers = new HashMap<>();

    public FakeServers at(String host, int port, Certificate... chain) {
        servers.put(host + " " + port, List.of(chain));
        return this;
    }

    @Override
    public List<Certificate> ask(String host, int port, Greeting greeting, Progress progress) throws ServerUnreachable {
        greetings.add(greeting);
        var chain = servers.get(host + " " + port);
        if (chain == null) {
            throw new ServerUnreachable(host + ":" + port, null);
        }
        return chain;
    }
}

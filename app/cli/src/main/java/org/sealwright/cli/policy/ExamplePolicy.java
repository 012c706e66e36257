package org.sealwright.cli.policy;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/// A `policies.json` with an example of every setting, to cut down.
final class ExamplePolicy {
    private final Schema schema;

    ExamplePolicy(Schema schema) {
        this.schema = schema;
    }

    String text() {
        var settings = new JsonObject();
        schema.entries().forEach(entry -> settings.add(entry.key(), entry.jsonOf(entry.example())));
        var policy = new JsonObject();
        policy.addProperty("$schema", "./policies.schema.json");
        policy.add("settings", settings);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(policy) + "\n";
    }
}

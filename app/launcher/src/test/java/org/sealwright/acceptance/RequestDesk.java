package org.sealwright.acceptance;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sealwright.acceptance.CommandLineProduct.Answer;
import org.sealwright.testkit.ExternalTool;

/// A person's home in which requests are made and answered on the command line.
///
/// @param folder  where files of the test lie
/// @param product with a home of its own
record RequestDesk(Path folder, CommandLineProduct product) {
    static final String ANNA = "anna@example.com";

    static RequestDesk in(Path folder) throws IOException {
        return new RequestDesk(folder, new CommandLineProduct(Files.createDirectory(folder.resolve("home"))));
    }

    Path ownProfile() {
        return product.ownProfile();
    }

    Answer create(Path out, String... more) throws Exception {
        return in(
                ownProfile(),
                Stream.concat(Stream.of("requests", "create", "--out", out.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    Answer in(Path profile, String... arguments) throws Exception {
        var all = new ArrayList<String>();
        // The own profile is made when it is used for the first time.
        if (!profile.equals(ownProfile())) {
            all.addAll(List.of("--profile", profile.toString()));
        }
        all.addAll(List.of(arguments));
        return product.run(all.toArray(String[]::new));
    }

    /// Those that wait.
    List<JsonObject> requests(Path profile) throws Exception {
        return objects(in(profile, "requests", "list", "--json").ok(), "requests");
    }

    static List<JsonObject> objects(Answer answer, String key) {
        var objects = new ArrayList<JsonObject>();
        for (JsonElement element : answer.json().getAsJsonArray(key)) {
            objects.add(element.getAsJsonObject());
        }
        return objects;
    }

    /// `openssl req -verify -text`, names as they were written.
    static String openssl(Path request) throws Exception {
        return ExternalTool.run(
                        "openssl",
                        "req",
                        "-in",
                        request.toString(),
                        "-verify",
                        "-noout",
                        "-text",
                        "-nameopt",
                        "RFC2253,-esc_msb")
                .ok();
    }

    /// How many private keys NSS sees.
    static int keys(Path profile, String password) throws Exception {
        return (int) ProfileCopy.keys(profile, password)
                .lines()
                .filter(line -> line.startsWith("<"))
                .count();
    }
}

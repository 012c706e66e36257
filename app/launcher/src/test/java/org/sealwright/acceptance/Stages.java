package org.sealwright.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

/// The made-up data that pages are pictured with, made once for all looks: folders to be copied, not used.
final class Stages {
    private static final String DECIDED = """
            {"settings": {"organisation.name": "Example Clinic", "organisation.contact": "it@clinic.example",
                          "security.autoLockMinutes": 5, "network.allowed": false, "network.checkRevocation": "never",
                          "security.primaryPassword.required": true, "certificates.renewalDays": 60,
                          "request.minimumRsaBits": 4096, "request.fixedFields": ["O=Example Clinic"],
                          "plugins.disabled": ["timeline"]},
             "recommended": {"overview.watchDownloads": true}}""";

    private final Path folder;
    private final Clinic clinic;

    Stages(Path folder) throws Exception {
        this.folder = folder;
        clinic = new Clinic(folder.resolve("clinic"));
        Files.createDirectories(folder.resolve("empty"));
        path();
        longNames();
        many();
        damaged();
        policy("policy", DECIDED);
        policy("broken-policy", "{\"settings\": {");
    }

    Clinic clinic() {
        return clinic;
    }

    /// A data folder: `empty`, `path-waiting` and the other steps, `long`, `many`, `damaged`.
    Path data(String name) {
        return folder.resolve(name);
    }

    /// As if it were installed where a policy lies: `policy` or `broken-policy`.
    Path installation(String name) {
        return folder.resolve(name);
    }

    /// From the request to the choice in the account.
    private void path() throws Exception {
        var way = new Way(folder.resolve("way"));
        way.ask();
        Photographer.copy(way.data(), data("path-waiting"));
        way.arrive();
        Photographer.copy(way.data(), data("path-arrived"));
        way.trust();
        Photographer.copy(way.data(), data("path-trusted"));
        way.save();
        Photographer.copy(way.data(), data("path-saved"));
        way.choose();
        Photographer.copy(way.data(), data("path-done"));
    }

    private void longNames() throws Exception {
        var way = new Way(folder.resolve("way-long"));
        way.longNames(clinic);
        Photographer.copy(way.data(), data("long"));
    }

    private void many() throws Exception {
        var way = new Way(folder.resolve("way-many"));
        way.many();
        Photographer.copy(way.data(), data("many"));
    }

    private void damaged() throws Exception {
        Photographer.copy(clinic.data(), data("damaged"));
        Files.writeString(data("damaged").resolve("profile").resolve("cert9.db"), "This is no database. ".repeat(500));
    }

    private void policy(String name, String text) throws Exception {
        Files.writeString(Files.createDirectories(installation(name)).resolve("policies.json"), text);
    }
}

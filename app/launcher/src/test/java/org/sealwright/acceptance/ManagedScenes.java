package org.sealwright.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is asked and told where an organisation decides.
final class ManagedScenes {
    private final DialogStage stage;

    ManagedScenes(DialogStage stage) {
        this.stage = stage;
    }

    /// From now on the organisation wants copies of keys and a primary password; to be called before the window
    /// opens.
    ///
    /// @param installation      folder of an installation
    /// @param keyOfOrganisation certificate that copies are encrypted to
    static void decide(Path installation, Path keyOfOrganisation) throws IOException {
        var copies = Files.createDirectories(installation.resolve("copies"));
        Files.writeString(installation.resolve("policies.json"), """
                {"settings": {"organisation.name": "Example Clinic", "organisation.contact": "it@clinic.example",
                              "escrow.certificate": "%s", "escrow.folder": "%s",
                              "security.primaryPassword.required": true}}""".formatted(keyOfOrganisation, copies));
        System.setProperty("sealwright.home", installation.toString());
    }

    void take() {
        stage.step("announcement", () -> {
            stage.page("requests");
            stage.menu("menu.requests.new");
            stage.hand.dialog("dialog.requests.new");
            stage.type("requests.new.address.text", Clinic.ANNA);
            stage.press("dialog.requests.new.go");
            stage.save(stage.file("managed-anna.csr"));
            stage.shot("dialog.confirm", "announcement");
            stage.press("dialog.go");
            stage.shot("dialog.offer", "offer-required");
        });
    }
}

package org.sealwright.acceptance;

/// What is asked only in a profile of the program's own, from its first key on.
final class OwnProfileScenes {
    private final DialogStage stage;
    private final Clinic clinic;

    OwnProfileScenes(DialogStage stage, Clinic clinic) {
        this.stage = stage;
        this.clinic = clinic;
    }

    void take() {
        new AccountScenes(stage).takeOwn();
        new ProfileScenes(stage).takeOwn();
        stage.step("offer", () -> {
            stage.page("requests");
            stage.menu("menu.requests.new");
            stage.hand.dialog("dialog.requests.new");
            stage.type("requests.new.address.text", Clinic.ANNA);
            stage.press("dialog.requests.new.go");
            stage.save(stage.file("own-anna.csr"));
            stage.shot("dialog.offer", "offer");
            stage.type("offer.first", "anna1");
            stage.press("offer.set");
            stage.shot("dialog.offer", "offer-fault");
            stage.press("offer.decline");
            stage.hand.dialog("requests.created.window");
        });
        stage.step("passed over", () -> {
            stage.page("certificates");
            stage.press("certificates.import");
            stage.choose(clinic.p12());
            stage.password(Clinic.PASSWORD);
            stage.shot("certificates.import.summary.window", "import-summary-own");
            stage.hand.close("certificates.import.summary.window");
            stage.shot("dialog.confirm", "import-passed-over");
        });
    }
}

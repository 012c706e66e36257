package org.sealwright.acceptance;

/// Dialogs about requests.
final class RequestScenes {
    private final DialogStage stage;
    private final Clinic clinic;

    RequestScenes(DialogStage stage, Clinic clinic) {
        this.stage = stage;
        this.clinic = clinic;
    }

    void take() {
        stage.page("requests");
        stage.step("new request", () -> {
            stage.press("requests.new");
            stage.shot("dialog.requests.new", "request-new");
            stage.type("requests.new.address.text", "anna@");
            stage.press("dialog.requests.new.go");
            stage.shot("dialog.requests.new", "request-new-fault");
            stage.type("requests.new.address.text", "reception@clinic.example");
            stage.press("requests.new.more");
            stage.shot("dialog.requests.new", "request-new-more");
            stage.press("dialog.requests.new.go");
            stage.chooser("chooser-save");
            stage.save(stage.file("reception.csr"));
            stage.shot("requests.created.window", "request-made");
        });
        stage.step("request cannot be written", () -> {
            stage.press("requests.new");
            stage.hand.dialog("dialog.requests.new");
            stage.type("requests.new.address.text", "office@clinic.example");
            stage.press("dialog.requests.new.go");
            stage.save(stage.file("missing/office.csr"));
            stage.shot("dialog.problem", "problem-cannot-write");
        });
        stage.step("delete request", () -> {
            stage.row("requests.table", 0);
            stage.press("requests.delete");
            stage.shot("dialog.confirm", "request-delete");
        });
        stage.step("show request", () -> {
            stage.menu("menu.requests.show");
            stage.chooser("chooser-request");
            stage.choose(clinic.request());
            stage.shot("requests.show.window", "request-file");
        });
        stage.step("show what is no request", () -> {
            stage.menu("menu.requests.show");
            stage.choose(clinic.p12());
            stage.shot("dialog.problem", "problem-no-request");
        });
        stage.step("replace file", () -> {
            stage.row("requests.table", 0);
            stage.menu("menu.requests.save");
            stage.save(stage.file("reception.csr"));
            stage.hand.take(stage.overFileDialog(), "file-replace");
        });
        stage.step("file that is not there", () -> {
            stage.menu("menu.requests.show");
            ProductWindow.save(stage.product.chooser(), stage.file("nothing.csr"));
            stage.hand.take(stage.overFileDialog(), "file-missing");
        });
    }
}

package org.sealwright.acceptance;

/// Dialogs of the certificate manager.
final class CertificateScenes {
    private final DialogStage stage;
    private final Clinic clinic;
    private final DialogFiles files;

    CertificateScenes(DialogStage stage, Clinic clinic, DialogFiles files) {
        this.stage = stage;
        this.clinic = clinic;
        this.files = files;
    }

    void take() {
        stage.page("certificates");
        stage.step("view", () -> {
            stage.row("certificates.mine.table", 0);
            stage.press("certificates.view");
            stage.shot("certificates.view.window", "certificates-view");
        });
        stage.step("compare", () -> {
            stage.rows("certificates.mine.table", 0, 1);
            stage.menu("menu.certificates.compare");
            stage.shot("certificates.compare.window", "certificates-compare");
            stage.press("certificates.compare.only");
            stage.shot("certificates.compare.window", "certificates-compare-only");
        });
        stage.step("export", () -> {
            stage.row("certificates.mine.table", 0);
            stage.menu("menu.certificates.export.pem");
            stage.chooser("chooser-export");
        });
        deletions();
        imports();
        stage.step("fetch issuer", this::fetch);
    }

    private void deletions() {
        stage.step("delete", () -> {
            stage.row("certificates.mine.table", 0);
            stage.press("certificates.delete");
            stage.shot("dialog.confirm", "certificates-delete");
        });
        stage.step("delete, key stays", () -> {
            stage.row("certificates.mine.table", 0);
            stage.menu("menu.certificates.deleteKeepKey");
            stage.shot("dialog.confirm", "certificates-delete-keep-key");
        });
        stage.step("delete people", () -> {
            stage.tab("certificates.tabs", 2);
            stage.rows("certificates.people.table", 0, 3);
            stage.press("certificates.delete");
            stage.shot("dialog.confirm", "certificates-delete-people");
        });
        stage.step("delete authority", () -> {
            stage.tab("certificates.tabs", 4);
            stage.row("certificates.authorities.table", 0);
            stage.press("certificates.delete");
            stage.shot("dialog.confirm", "certificates-delete-authority");
        });
        stage.tab("certificates.tabs", 0);
    }

    private void imports() {
        stage.step("import cancelled", () -> {
            stage.press("certificates.import");
            stage.chooser("chooser-open");
            stage.choose(clinic.p12());
            stage.shot("dialog.password", "password-file");
            stage.passwordIsWrong();
            stage.shot("dialog.password", "password-file-wrong");
            stage.press("password.cancel");
            stage.shot("certificates.import.summary.window", "import-cancelled");
        });
        stage.step("import of a damaged file", () -> {
            stage.press("certificates.import");
            stage.choose(files.damaged());
            stage.shot("certificates.import.summary.window", "import-damaged");
        });
        stage.step("import that is slow", () -> {
            stage.press("certificates.import");
            stage.choose(files.slow());
            stage.shot("dialog.confirm", "import-slow");
        });
        stage.step("import", () -> {
            stage.press("certificates.import");
            stage.choose(clinic.p12());
            stage.password(Clinic.PASSWORD);
            stage.shot("certificates.import.summary.window", "import-summary");
            stage.press("certificates.import.next.certificates.putAway.delete");
            stage.shot("dialog.confirm", "import-delete-file");
        });
        stage.step("import of people", () -> {
            stage.press("certificates.import");
            stage.choose(files.issuerless());
            stage.shot("certificates.import.summary.window", "import-summary-people");
        });
    }

    private void fetch() throws Exception {
        stage.tab("certificates.tabs", 2);
        stage.type("certificates.search", "Ida");
        stage.row("certificates.people.table", 0);
        stage.menu("menu.certificates.fetchIssuer");
        stage.shot("dialog.confirm", "certificates-fetch-issuer");
        stage.press("dialog.go");
        stage.shot("dialog.problem", "problem-network");
        stage.type("certificates.search", "");
    }
}

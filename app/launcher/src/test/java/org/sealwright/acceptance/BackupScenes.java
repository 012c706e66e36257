package org.sealwright.acceptance;

/// Dialogs about backups.
final class BackupScenes {
    private final DialogStage stage;
    private final Clinic clinic;
    private final DialogFiles files;

    BackupScenes(DialogStage stage, Clinic clinic, DialogFiles files) {
        this.stage = stage;
        this.clinic = clinic;
        this.files = files;
    }

    void take() {
        stage.page("backup");
        create();
        stage.step("verify", () -> {
            stage.press("backup.verify");
            stage.choose(stage.file("backup.p12"));
            stage.password(DialogStage.FILE_PASSWORD);
            stage.shot("dialog.message", "backup-verified");
        });
        stage.step("verify what lacks keys", () -> {
            stage.press("backup.verify");
            stage.choose(clinic.p12());
            stage.password(Clinic.PASSWORD);
            stage.shot("dialog.message", "backup-verified-incomplete");
        });
        restore();
    }

    private void create() {
        stage.step("create in the profile", () -> {
            stage.press("backup.createAll");
            stage.shot("dialog.backup.create", "backup-create");
            stage.press("dialog.backup.create.go");
            stage.chooser("chooser-backup");
            stage.save(stage.file("clinic.default-release").resolve("backup.p12"));
            stage.shot("dialog.confirm", "backup-place");
        });
        stage.step("create", () -> {
            stage.press("backup.createAll");
            stage.press("dialog.backup.create.go");
            stage.save(stage.file("backup.p12"));
            stage.shot("dialog.newPassword", "password-new-file");
            stage.type("newPassword.first", "anna");
            stage.type("newPassword.second", "anne");
            stage.press("newPassword.go");
            stage.shot("dialog.newPassword", "password-new-fault");
            stage.type("newPassword.first", "");
            stage.type("newPassword.second", "");
            stage.press("newPassword.go");
            stage.shot("dialog.confirm", "password-really-empty");
            stage.press("dialog.cancel");
            stage.newPassword();
            stage.shot("dialog.message", "backup-made");
        });
    }

    private void restore() {
        stage.step("restore nothing", () -> {
            stage.press("backup.restore");
            stage.choose(stage.file("backup.p12"));
            stage.password(DialogStage.FILE_PASSWORD);
            stage.shot("dialog.message", "backup-restore-nothing");
        });
        stage.step("restore", () -> {
            stage.press("backup.restore");
            stage.choose(files.other());
            stage.password(Clinic.PASSWORD);
            stage.shot("dialog.backup.restore", "backup-restore");
            stage.press("dialog.backup.restore.go");
            stage.shot("dialog.message", "backup-restored");
        });
        stage.step("restore what is no backup", () -> {
            stage.press("backup.restore");
            stage.choose(clinic.request());
            stage.shot("dialog.problem", "problem-no-backup");
        });
        stage.step("restore what is damaged", () -> {
            stage.press("backup.restore");
            stage.choose(files.damaged());
            stage.shot("dialog.problem", "problem-damaged");
        });
        stage.step("password not known", () -> {
            stage.press("backup.restore");
            stage.choose(clinic.p12());
            stage.passwordIsWrong();
            stage.press("password.cancel");
            stage.shot("dialog.problem", "problem-wrong-password");
        });
    }
}

package org.sealwright.acceptance;

/// Dialogs about what is used for which mail address.
final class AccountScenes {
    private final DialogStage stage;

    AccountScenes(DialogStage stage) {
        this.stage = stage;
    }

    void take() {
        stage.page("accounts");
        stage.step("choice", () -> {
            stage.row("accounts.table", 0);
            stage.press("accounts.signing.select");
            stage.shot("dialog.accounts.choice", "accounts-choice");
            stage.rows("accounts.choice.table", 2, 2);
            stage.press("dialog.accounts.choice.go");
            stage.shot("dialog.accounts.choice", "accounts-choice-refused");
            stage.rows("accounts.choice.table", 0, 0);
            stage.press("dialog.accounts.choice.go");
            stage.shot("dialog.confirm", "accounts-choice-anyway");
        });
        stage.step("same", () -> {
            stage.press("accounts.encryption.clear");
            stage.press("accounts.signing.select");
            stage.hand.dialog("dialog.accounts.choice");
            stage.press("dialog.accounts.choice.go");
            stage.shot("dialog.confirm", "accounts-choice-same");
        });
        stage.step("trial", () -> {
            stage.press("accounts.test");
            stage.shot("dialog.accounts.trial", "accounts-trial");
        });
        stage.step("switch", () -> {
            stage.menu("menu.accounts.switch");
            stage.shot("dialog.confirm", "accounts-switch");
        });
        stage.step("renew", () -> {
            stage.menu("menu.accounts.renew");
            stage.shot("dialog.requests.new", "accounts-renew");
        });
    }

    /// In the program's own profile, where addresses are kept by hand.
    void takeOwn() {
        stage.page("accounts");
        stage.step("address", () -> {
            stage.menu("menu.accounts.add");
            stage.shot("dialog.accounts.person", "address-add");
            stage.type("accounts.person.address", "office@clinic.example");
            stage.type("accounts.person.name", "Office");
            stage.press("dialog.accounts.person.go");
            stage.row("accounts.table", 0);
            stage.menu("menu.accounts.rename");
            stage.shot("dialog.accounts.person", "address-change");
            stage.type("accounts.person.address", "office");
            stage.press("dialog.accounts.person.go");
            stage.shot("dialog.accounts.person", "address-change-fault");
        });
        stage.step("nothing to choose", () -> {
            stage.row("accounts.table", 0);
            stage.press("accounts.signing.select");
            stage.shot("dialog.message", "accounts-choice-nothing");
        });
        stage.step("remove address", () -> {
            stage.row("accounts.table", 0);
            stage.menu("menu.accounts.remove");
            stage.shot("dialog.confirm", "address-remove");
        });
    }
}

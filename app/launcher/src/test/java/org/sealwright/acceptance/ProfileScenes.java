package org.sealwright.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import javax.swing.JComboBox;
import org.assertj.swing.edt.GuiActionRunner;

/// Dialogs about the profile as a whole: primary password, repair, dated copies, another computer.
final class ProfileScenes {
    private final DialogStage stage;

    ProfileScenes(DialogStage stage) {
        this.stage = stage;
    }

    void take() {
        stage.page("backup");
        stage.step("set password", () -> {
            stage.menu("menu.password.setOrChange");
            stage.shot("dialog.newPassword", "password-new");
            stage.newPassword();
            stage.gone("dialog.newPassword");
        });
        stage.step("change password", () -> {
            stage.menu("menu.password.setOrChange");
            stage.shot("dialog.password", "password-primary");
            stage.passwordIsWrong();
            stage.shot("dialog.password", "password-primary-wrong");
            stage.password(DialogStage.FILE_PASSWORD);
            stage.shot("dialog.newPassword", "password-change");
            stage.type("newPassword.first", "1234");
            stage.press("newPassword.go");
            stage.shot("dialog.newPassword", "password-change-fault");
        });
        stage.step("remove password", () -> {
            stage.menu("menu.password.remove");
            stage.shot("dialog.confirm", "password-remove");
            stage.press("dialog.go");
            stage.password(DialogStage.FILE_PASSWORD);
            stage.gone("dialog.password");
        });
        stage.step("copies", () -> {
            stage.menu("menu.copies.show");
            stage.shot("dialog.copies", "copies");
            stage.press("dialog.copies.go");
            stage.shot("dialog.confirm", "copies-compared");
        });
        var file = stage.file("profile.sealwright");
        stage.step("transfer", () -> {
            stage.menu("menu.transfer.write");
            stage.chooser("chooser-transfer");
            stage.save(file);
            stage.newPassword();
            stage.shot("dialog.message", "transfer-written");
        });
        stage.step("take up", () -> {
            stage.menu("menu.transfer.takeUp");
            stage.choose(file);
            stage.password(DialogStage.FILE_PASSWORD);
            stage.shot("dialog.message", "transfer-taken");
        });
    }

    /// The last of all: afterwards the profile is damaged.
    ///
    /// @param data where the program keeps its dated copies
    void takeDamaged(Path profile, Path data) {
        stage.step("repair", () -> {
            try (var database = DriverManager.getConnection("jdbc:sqlite:" + profile.resolve("key4.db"));
                    var statement = database.createStatement()) {
                statement.executeUpdate("update nssPrivate set a123 = zeroblob(length(a123)) where a0 = x'00000003'");
            }
            stage.menu("menu.password.check");
            var dialog = stage.shot("dialog.repair", "repair");
            stage.press("dialog.repair.go");
            stage.shot("dialog.repair", "repair-fault");
            GuiActionRunner.execute(
                    () -> ((JComboBox<?>) stage.product.shown("repair.choice.0").orElseThrow()).setSelectedIndex(1));
            stage.hand.take(dialog, "repair-chosen");
        });
        stage.step("copies of what cannot be read", () -> {
            try (var store = StoreForTests.in(data)) {
                store.copies().keep(store.profile(profile));
            }
            Files.write(profile.resolve("cert9.db"), new byte[] {1, 2, 3});
            stage.menu("menu.copies.show");
            stage.press("dialog.copies.go");
            stage.shot("dialog.confirm", "copies-unreadable");
        });
    }

    /// Nothing was ever changed there.
    void takeOwn() {
        stage.step("no copies", () -> {
            stage.menu("menu.copies.show");
            stage.shot("dialog.message", "copies-none");
        });
    }
}

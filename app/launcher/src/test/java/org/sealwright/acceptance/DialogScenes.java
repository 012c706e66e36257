package org.sealwright.acceptance;

import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.WindowEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;

/// What is done for each picture of a dialog. A step that fails does not keep the others from being taken.
final class DialogScenes {
    private static final String BACKUP_PASSWORD = "Anna's 3 blue chairs";

    private final ProductWindow product;
    private final Photographer hand;
    private final Clinic clinic;
    private final Path folder;
    private final List<String> missing = new ArrayList<>();

    /// @param folder for files that are written on the way
    DialogScenes(ProductWindow product, Photographer hand, Clinic clinic, Path folder) {
        this.product = product;
        this.hand = hand;
        this.clinic = clinic;
        this.folder = folder;
    }

    /// Which pictures could not be taken, and why.
    List<String> missing() {
        return missing;
    }

    /// One step that may fail without the others.
    private interface Step {
        void take() throws Exception;
    }

    private void step(String name, Step step) {
        try {
            step.take();
        } catch (Exception | AssertionError e) {
            missing.add(name + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        closeAll();
    }

    /// A dialog that is still open would stand before the next one; one closed may open the next.
    private void closeAll() {
        await().atMost(PATIENCE).until(() -> {
            product.robot().waitForIdle();
            return GuiActionRunner.execute(() -> {
                var open = Stream.of(Window.getWindows())
                        .filter(each -> each instanceof Dialog && each.isShowing())
                        .toList();
                open.forEach(Window::dispose);
                return open.isEmpty();
            });
        });
    }

    private DialogFixture shot(String dialog, String picture) throws IOException {
        var fixture = hand.dialog(dialog);
        hand.take(fixture, picture);
        return fixture;
    }

    private void type(String field, String text) {
        await().atMost(PATIENCE).until(() -> product.shown(field).isPresent());
        GuiActionRunner.execute(() -> ((JTextComponent) product.shown(field).orElseThrow()).setText(text));
    }

    private void rows(String table, int first, int last) {
        hand.row(table, last);
        GuiActionRunner.execute(
                () -> ((JTable) product.shown(table).orElseThrow()).setRowSelectionInterval(first, last));
    }

    private void tab(FrameFixture window, String tabs, int tab) {
        GuiActionRunner.execute(() -> window.tabbedPane(tabs).target().setSelectedIndex(tab));
    }

    private void newPassword() {
        type("newPassword.first", BACKUP_PASSWORD);
        type("newPassword.second", BACKUP_PASSWORD);
        hand.press("newPassword.go");
    }

    private void password(String password) {
        hand.dialog("dialog.password");
        type("password.field", password);
        hand.press("password.go");
    }

    private void save(String picture, Path file) throws IOException {
        var chooser = product.chooser();
        hand.take(chooser.target(), picture);
        ProductWindow.save(chooser, file);
    }

    void ofThunderbird(FrameFixture window, Path profile) {
        authorities(window);
        backup(window);
        certificates(window);
        requests(window);
        accounts(window);
        profile(window);
        ofWindow(window);
        waiting(window, profile);
        damage(window, profile);
    }

    private void certificates(FrameFixture window) {
        hand.page(window, "certificates");
        step("view", () -> {
            hand.row("certificates.mine.table", 0);
            hand.press("certificates.view");
            shot("certificates.view.window", "certificates-view");
        });
        step("compare", () -> {
            rows("certificates.mine.table", 0, 1);
            hand.menu(window, "menu.certificates.compare");
            shot("certificates.compare.window", "certificates-compare");
        });
        step("delete", () -> {
            hand.row("certificates.mine.table", 0);
            hand.press("certificates.delete");
            shot("dialog.confirm", "certificates-delete");
        });
        step("delete people", () -> {
            tab(window, "certificates.tabs", 2);
            rows("certificates.people.table", 0, 3);
            hand.press("certificates.delete");
            shot("dialog.confirm", "certificates-delete-people");
        });
        step("import", () -> {
            tab(window, "certificates.tabs", 0);
            hand.press("certificates.import");
            var chooser = product.chooser();
            hand.take(chooser.target(), "chooser-open");
            chooser.selectFile(clinic.p12().toFile()).approve();
            shot("dialog.password", "password-file");
            password("wrong");
            await().atMost(PATIENCE).until(() -> product.shown("password.wrong").isPresent());
            shot("dialog.password", "password-file-wrong");
            password(Clinic.PASSWORD);
            shot("certificates.import.summary.window", "import-summary");
            hand.press("certificates.import.next.certificates.putAway.delete");
            shot("dialog.confirm", "import-delete-file");
        });
    }

    private void requests(FrameFixture window) {
        hand.page(window, "requests");
        step("new", () -> {
            hand.press("requests.new");
            shot("dialog.requests.new", "request-new");
            type("requests.new.address.text", "anna@");
            hand.press("dialog.requests.new.go");
            shot("dialog.requests.new", "request-new-fault");
            type("requests.new.address.text", "reception@clinic.example");
            hand.press("requests.new.more");
            shot("dialog.requests.new", "request-new-more");
            hand.press("dialog.requests.new.go");
            save("chooser-save", folder.resolve("reception.csr"));
            shot("requests.created.window", "request-made");
        });
        step("delete", () -> {
            hand.row("requests.table", 0);
            hand.press("requests.delete");
            shot("dialog.confirm", "request-delete");
        });
        step("show", () -> {
            hand.menu(window, "menu.requests.show");
            product.choose(clinic.request());
            shot("requests.show.window", "request-file");
        });
        step("replace", () -> {
            hand.row("requests.table", 0);
            hand.menu(window, "menu.requests.save");
            ProductWindow.save(product.chooser(), folder.resolve("reception.csr"));
            hand.take(replaceQuestion(), "file-replace");
        });
    }

    /// The toolkit's own, or the one of the program.
    private Component replaceQuestion() {
        return await().atMost(PATIENCE)
                .until(
                        () -> GuiActionRunner.execute(() -> Stream.of(Window.getWindows())
                                .filter(each -> each instanceof JDialog && each.isFocused())
                                .map(each -> ((JDialog) each).getRootPane())
                                .filter(each -> product.robot()
                                        .finder()
                                        .findAll(each, part -> part instanceof JFileChooser)
                                        .isEmpty())
                                .findFirst()),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void authorities(FrameFixture window) {
        hand.page(window, "authorities");
        step("import", () -> {
            hand.press("authorities.import");
            product.choose(clinic.authority());
            shot("dialog.authorities.import", "authorities-import");
            hand.press("authorities.import.view.0");
            shot("authorities.view.window", "authorities-view");
        });
        step("trust", () -> {
            hand.row("authorities.table", 0);
            type("authorities.search", "Example");
            await().atMost(PATIENCE)
                    .until(() -> GuiActionRunner.execute(
                            () -> ((JTable) product.shown("authorities.table").orElseThrow()).getRowCount() < 5));
            for (int row : List.of(0, 1)) {
                hand.row("authorities.table", row);
                hand.press("authorities.edit");
                hand.press("authorities.edit.email.distrusted");
                shot("dialog.authorities.edit", "authorities-edit-distrusted-" + row);
                hand.press("dialog.authorities.edit.cancel");
            }
        });
        step("back to default", () -> {
            hand.row("authorities.table", 1);
            hand.menu(window, "menu.authorities.default");
            shot("dialog.confirm", "authorities-default");
        });
        step("exception", () -> {
            tab(window, "authorities.tabs", 1);
            hand.menu(window, "menu.exceptions.add");
            shot("dialog.exceptions.add", "exception-add");
            hand.press("dialog.exceptions.add.go");
            shot("dialog.exceptions.add", "exception-add-fault");
            try (var server = server()) {
                type("exceptions.add.server", "localhost:" + server.getLocalPort());
                hand.press("dialog.exceptions.add.go");
                shot("dialog.confirm", "exception-certificate");
            }
        });
        step("delete exception", () -> {
            tab(window, "authorities.tabs", 1);
            hand.row("exceptions.table", 0);
            hand.menu(window, "menu.exceptions.delete");
            shot("dialog.confirm", "exception-delete");
        });
    }

    /// Shows a certificate nobody trusts, for another name.
    private SSLServerSocket server() throws Exception {
        var store = KeyStore.getInstance(clinic.p12().toFile(), Clinic.PASSWORD.toCharArray());
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, Clinic.PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var server = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0);
        Thread.ofVirtual().start(() -> {
            try (var connection = (SSLSocket) server.accept()) {
                connection.startHandshake();
                connection.getInputStream().read();
            } catch (IOException closed) {
                // The program has seen enough, or the picture is taken.
            }
        });
        return server;
    }

    private void accounts(FrameFixture window) {
        hand.page(window, "accounts");
        step("choice", () -> {
            hand.row("accounts.table", 0);
            hand.press("accounts.signing.select");
            shot("dialog.accounts.choice", "accounts-choice");
            rows("accounts.choice.table", 2, 2);
            hand.press("dialog.accounts.choice.go");
            shot("dialog.accounts.choice", "accounts-choice-refused");
        });
        step("same", () -> {
            hand.press("accounts.encryption.clear");
            hand.press("accounts.signing.select");
            hand.dialog("dialog.accounts.choice");
            hand.press("dialog.accounts.choice.go");
            shot("dialog.confirm", "accounts-choice-same");
        });
        step("trial", () -> {
            hand.press("accounts.test");
            shot("dialog.accounts.trial", "accounts-trial");
        });
        step("switch", () -> {
            hand.menu(window, "menu.accounts.switch");
            shot("dialog.confirm", "accounts-switch");
        });
        step("renew", () -> {
            hand.menu(window, "menu.accounts.renew");
            shot("dialog.requests.new", "accounts-renew");
        });
    }

    private void backup(FrameFixture window) {
        hand.page(window, "backup");
        var file = folder.resolve("backup.p12");
        step("create", () -> {
            hand.press("backup.createAll");
            shot("dialog.backup.create", "backup-create");
            hand.press("dialog.backup.create.go");
            save("chooser-backup", folder.resolve("clinic.default-release").resolve("backup.p12"));
            shot("dialog.confirm", "backup-place");
        });
        step("create well", () -> {
            hand.press("backup.createAll");
            hand.press("dialog.backup.create.go");
            ProductWindow.save(product.chooser(), file);
            shot("dialog.newPassword", "password-new-file");
            type("newPassword.first", "anna");
            type("newPassword.second", "anne");
            hand.press("newPassword.go");
            shot("dialog.newPassword", "password-new-fault");
            newPassword();
            shot("dialog.message", "backup-made");
        });
        step("verify", () -> {
            hand.press("backup.verify");
            product.choose(file);
            password(BACKUP_PASSWORD);
            shot("dialog.message", "backup-verified");
        });
        step("restore", () -> {
            hand.press("backup.restore");
            product.choose(file);
            password(BACKUP_PASSWORD);
            shot("dialog.message", "backup-restore-nothing");
            hand.press("backup.restore");
            product.choose(clinic.p12());
            password(Clinic.PASSWORD);
            shot("dialog.backup.restore", "backup-restore");
            hand.press("dialog.backup.restore.go");
            shot("dialog.message", "backup-restored");
        });
        step("failure", () -> {
            hand.press("backup.restore");
            product.choose(clinic.request());
            shot("dialog.problem", "failure");
        });
    }

    private void profile(FrameFixture window) {
        step("empty password", () -> {
            hand.menu(window, "menu.password.setOrChange");
            shot("dialog.newPassword", "password-new");
            newPassword();
            await().atMost(PATIENCE)
                    .until(() -> product.shown("dialog.newPassword").isEmpty());
        });
        step("change", () -> {
            hand.menu(window, "menu.password.setOrChange");
            shot("dialog.password", "password-primary");
            password("wrong");
            await().atMost(PATIENCE).until(() -> product.shown("password.wrong").isPresent());
            password(BACKUP_PASSWORD);
            shot("dialog.newPassword", "password-change");
            hand.press("newPassword.go");
            shot("dialog.newPassword", "password-change-empty");
        });
        step("remove", () -> {
            hand.menu(window, "menu.password.remove");
            shot("dialog.confirm", "password-remove");
            hand.press("dialog.go");
            password(BACKUP_PASSWORD);
            await().atMost(PATIENCE)
                    .until(() -> product.shown("dialog.password").isEmpty());
        });
        step("copies", () -> {
            hand.menu(window, "menu.copies.show");
            shot("dialog.copies", "copies");
            hand.press("dialog.copies.go");
            shot("dialog.confirm", "copies-compared");
        });
        var file = folder.resolve("profile.sealwright");
        step("transfer", () -> {
            hand.menu(window, "menu.transfer.write");
            ProductWindow.save(product.chooser(), file);
            newPassword();
            shot("dialog.message", "transfer-written");
        });
        step("take up", () -> {
            hand.menu(window, "menu.transfer.takeUp");
            product.choose(file);
            password(BACKUP_PASSWORD);
            shot("dialog.message", "transfer-taken");
        });
    }

    private void ofWindow(FrameFixture window) {
        for (var each : List.of("shortcuts", "about")) {
            step(each, () -> {
                hand.menu(window, "menu.frame." + each);
                shot("dialog." + each, each);
            });
        }
        step("help", () -> {
            hand.menu(window, "menu.frame.help");
            hand.take(hand.part("help.text").getParent().getParent().getParent(), "help");
            GuiActionRunner.execute(() -> Stream.of(Window.getWindows())
                    .filter(each -> "help".equals(each.getName()))
                    .forEach(each -> each.setVisible(false)));
        });
        step("surprise", () -> {
            EventQueue.invokeLater(() -> {
                throw new IllegalStateException("for the picture");
            });
            shot("dialog.surprise", "surprise");
        });
        step("snooze", () -> {
            hand.page(window, "overview");
            var snooze = await().atMost(PATIENCE)
                    .until(
                            () -> GuiActionRunner.execute(() -> product
                                    .robot()
                                    .finder()
                                    .findAll(each -> each.getName() != null
                                            && each.getName().endsWith(".snooze")
                                            && each.isShowing())
                                    .stream()
                                    .map(AbstractButton.class::cast)
                                    .findFirst()),
                            Optional::isPresent)
                    .orElseThrow();
            EventQueue.invokeLater(snooze::doClick);
            hand.press("overview.snooze.date");
            shot("dialog.overview.snooze", "snooze");
        });
        step("report", () -> {
            hand.menu(window, "menu.overview.saveReport");
            hand.take(product.chooser().target(), "chooser-report");
        });
    }

    /// As if Thunderbird was open: work waits, and leaving the window would stop it.
    private void waiting(FrameFixture window, Path profile) {
        step("waiting", () -> {
            var lock = Files.createSymbolicLink(profile.resolve("lock"), Path.of("127.0.0.1:+1"));
            hand.page(window, "certificates");
            tab(window, "certificates.tabs", 2);
            hand.row("certificates.people.table", 0);
            hand.press("certificates.delete");
            hand.dialog("dialog.confirm");
            hand.press("dialog.go");
            hand.part("task.cancel");
            hand.take(window, "waiting");
            GuiActionRunner.execute(() -> Leaving.close(window.target()));
            shot("dialog.confirm", "quit");
            hand.press("dialog.cancel");
            hand.press("task.cancel");
            Files.delete(lock);
        });
    }

    /// Posts what the button of the title bar does.
    private static final class Leaving {
        static void close(Window window) {
            java.awt.Toolkit.getDefaultToolkit()
                    .getSystemEventQueue()
                    .postEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING));
        }
    }

    private void damage(FrameFixture window, Path profile) {
        step("repair", () -> {
            try (var database = DriverManager.getConnection("jdbc:sqlite:" + profile.resolve("key4.db"));
                    var statement = database.createStatement()) {
                statement.executeUpdate("update nssPrivate set a123 = zeroblob(length(a123)) where a0 = x'00000003'");
            }
            hand.menu(window, "menu.password.check");
            var dialog = shot("dialog.repair", "repair");
            GuiActionRunner.execute(
                    () -> ((JComboBox<?>) product.shown("repair.choice.0").orElseThrow()).setSelectedIndex(1));
            hand.take(dialog, "repair-chosen");
        });
    }

    void ofOwnProfile(FrameFixture window) {
        step("offer", () -> {
            hand.page(window, "requests");
            hand.press("requests.new");
            hand.dialog("dialog.requests.new");
            type("requests.new.address.text", Clinic.ANNA);
            hand.press("dialog.requests.new.go");
            ProductWindow.save(product.chooser(), folder.resolve("anna.csr"));
            shot("dialog.offer", "offer");
            type("offer.first", "anna1");
            hand.press("offer.set");
            shot("dialog.offer", "offer-fault");
            hand.press("offer.decline");
            hand.dialog("requests.created.window");
        });
        step("passed over", () -> {
            hand.page(window, "certificates");
            hand.press("certificates.import");
            product.choose(clinic.p12());
            password(Clinic.PASSWORD);
            hand.close("certificates.import.summary.window");
            shot("dialog.confirm", "import-passed-over");
        });
        step("address", () -> {
            hand.page(window, "accounts");
            hand.menu(window, "menu.accounts.add");
            shot("dialog.accounts.person", "address-add");
            type("accounts.person.address", "office@clinic.example");
            type("accounts.person.name", "Office");
            hand.press("dialog.accounts.person.go");
            hand.row("accounts.table", 0);
            hand.menu(window, "menu.accounts.rename");
            shot("dialog.accounts.person", "address-change");
            type("accounts.person.address", "office");
            hand.press("dialog.accounts.person.go");
            shot("dialog.accounts.person", "address-change-fault");
        });
        step("remove address", () -> {
            hand.row("accounts.table", 0);
            hand.menu(window, "menu.accounts.remove");
            shot("dialog.confirm", "address-remove");
        });
    }
}

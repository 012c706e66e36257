package org.sealwright.acceptance;

import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.io.IOException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/// Dialogs about whom to trust.
final class TrustScenes {
    private final DialogStage stage;
    private final Clinic clinic;

    TrustScenes(DialogStage stage, Clinic clinic) {
        this.stage = stage;
        this.clinic = clinic;
    }

    void take() {
        stage.page("authorities");
        stage.step("import of authorities", () -> {
            stage.press("authorities.import");
            stage.choose(clinic.authority());
            stage.shot("dialog.authorities.import", "authorities-import");
            stage.press("authorities.import.view.0");
            stage.shot("authorities.view.window", "authorities-view-new");
            stage.hand.close("authorities.view.window");
            stage.press("dialog.authorities.import.go");
            stage.gone("dialog.authorities.import");
        });
        stage.step("import once more", () -> {
            stage.press("authorities.import");
            stage.choose(clinic.authority());
            stage.shot("dialog.confirm", "authorities-import-again");
        });
        stage.step("trust", () -> {
            stage.type("authorities.search", "Example");
            await().atMost(PATIENCE).until(() -> stage.count("authorities.table") < 6);
            for (int row : List.of(0, 1)) {
                stage.row("authorities.table", row);
                stage.press("authorities.edit");
                stage.press("authorities.edit.email.distrusted");
                stage.shot("dialog.authorities.edit", "authorities-edit-distrusted-" + row);
                stage.press("dialog.authorities.edit.cancel");
            }
        });
        stage.step("view of a list's entry", () -> {
            stage.row("authorities.table", 0);
            stage.press("authorities.view");
            stage.shot("authorities.view.window", "authorities-view");
        });
        stage.step("back to default", () -> {
            stage.type("authorities.search", "Trust Centre");
            await().atMost(PATIENCE).until(() -> stage.count("authorities.table") == 1);
            stage.row("authorities.table", 0);
            stage.menu("menu.authorities.default");
            stage.shot("dialog.confirm", "authorities-default");
        });
        exceptions();
        stage.step("delete decision", () -> {
            stage.tab("authorities.tabs", 2);
            stage.row("decisions.table", 0);
            stage.press("decisions.delete");
            stage.shot("dialog.confirm", "decision-delete");
        });
        stage.tab("authorities.tabs", 0);
    }

    private void exceptions() {
        stage.step("exception", () -> {
            stage.tab("authorities.tabs", 1);
            stage.press("exceptions.add");
            stage.shot("dialog.exceptions.add", "exception-add");
            stage.press("dialog.exceptions.add.go");
            stage.shot("dialog.exceptions.add", "exception-add-fault");
            try (var server = server()) {
                stage.type("exceptions.add.server", "localhost:" + server.getLocalPort());
                stage.press("dialog.exceptions.add.go");
                stage.shot("dialog.confirm", "exception-certificate");
            }
        });
        stage.step("server that does not answer", () -> {
            stage.press("exceptions.add");
            stage.hand.dialog("dialog.exceptions.add");
            stage.type("exceptions.add.server", "localhost:1");
            stage.press("dialog.exceptions.add.go");
            stage.shot("dialog.problem", "problem-server");
        });
        stage.step("delete exception", () -> {
            stage.rows("exceptions.table", 0, 1);
            stage.press("exceptions.delete");
            stage.shot("dialog.confirm", "exception-delete");
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
}

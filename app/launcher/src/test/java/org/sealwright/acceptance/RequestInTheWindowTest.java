package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;
import static org.sealwright.acceptance.ProductWindow.close;
import static org.sealwright.acceptance.ProductWindow.goOn;
import static org.sealwright.acceptance.ProductWindow.save;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.swing.JButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JButtonFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Seed 001, parts 1 to 3, in the window: the real program with its real plugins over real files, driven by a
/// robot; the authority is openssl.
class RequestInTheWindowTest {
    private static final String ADDRESS = "anna@sealwright.example";

    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    @TempDir
    Path folder;

    private Path profile = Path.of("");

    @BeforeEach
    void theOwnProfile() {
        profile = folder.resolve("data/profile");
    }

    @Test
    void cases001_1to3fromNothingToACertificate() throws Exception {
        var window = open();
        // 001-1.2: the command is there, with a word what it is for.
        beginning(window).click();
        // 001-1.4: only the address is given.
        var form = PRODUCT.dialog("dialog.requests.new");
        form.comboBox("requests.new.key").requireSelection("RSA 3072 (recommended)");
        form.textBox("requests.new.address.text").setText(ADDRESS);
        goOn(form);
        // 001-1.3: the name that is proposed.
        var chooser = PRODUCT.chooser();
        assertThat(chooser.target().getSelectedFile().getName()).isEqualTo("CSR-" + ADDRESS + ".txt");
        var csr = folder.resolve("CSR-" + ADDRESS + ".txt");
        save(chooser, csr);
        PRODUCT.dialog("dialog.offer").button("offer.decline").click();
        // 001-1.6: the place, and what comes next.
        var created = PRODUCT.dialog("requests.created.window");
        assertThat(created.textBox("requests.created.path").text()).isEqualTo(csr.toString());
        assertThat(created.textBox("requests.created.nextSentence").text()).contains("certificate authority");
        // 001-2.3: its text can be copied.
        created.button("requests.created.csr.copy").click();
        assertThat(clipboard()).isEqualTo(Files.readString(csr));
        close(created);
        assertThat(ProductWindow.row(window, "requests.table", ADDRESS))
                .startsWith(ADDRESS, "RSA 3072")
                .endsWith(csr.toString());
        // 001-2.2: the file.
        var text = Files.readString(csr);
        assertThat(text).startsWith("-----BEGIN CERTIFICATE REQUEST-----\n").doesNotContain("\r");
        assertThat(OpensslAuthority.described(csr))
                .contains("Public-Key: (3072 bit)")
                .contains("email:" + ADDRESS);
        // The key is kept, and private.
        assertThat(ProfileCopy.keys(profile, "")).contains("rsa");

        // 001-2.4 and 001-3.3: what the authority sends is imported from the tab of other people.
        var answer = new OpensslAuthority(folder.resolve("ca")).issue(csr, "ANNA.CRT");
        window.list("navigation").selectItem("Certificates");
        window.tabbedPane("certificates.tabs").selectTab("People");
        ProductWindow.click(window, "certificates.import");
        PRODUCT.chooser().selectFile(answer.toFile()).approve();
        var summary = PRODUCT.dialog("certificates.import.summary.window");
        assertThat(summary.textBox("certificates.import.headline").text()).contains("is now in Your Certificates");
        close(summary);
        // 001-3.5: at once, and NSS agrees.
        await().atMost(PATIENCE).until(() -> Arrays.stream(
                        window.table("certificates.mine.table").contents())
                .anyMatch(cells -> cells[0].contains(ADDRESS)));
        assertThat(ProfileCopy.certificates(profile)).contains("u,u,u");
        // The request has left the list.
        beginning(window).requireEnabled();
    }

    @Test
    void case001_1_3anUnwritablePlaceLeavesNoKeyAndAnotherCanBeChosen() throws Exception {
        var window = open();
        beginning(window).click();
        fillAndGoOn(ADDRESS);
        var notAFolder = Files.writeString(folder.resolve("file"), "");
        save(PRODUCT.chooser(), notAFolder.resolve("anna.txt"));
        var failure = PRODUCT.dialog("dialog.problem");
        assertThat(ProfileCopy.keys(profile, "")).isEmpty();
        close(failure);
        var csr = folder.resolve("anna.txt");
        save(PRODUCT.chooser(), csr);
        PRODUCT.dialog("dialog.offer").button("offer.decline").click();
        close(PRODUCT.dialog("requests.created.window"));
        assertThat(csr).exists();
        assertThat(ProfileCopy.keys(profile, "")).contains("rsa");
    }

    @Test
    void case001_1_5aLockedProfileAsksForItsPassword() throws Exception {
        profile = ProfileCopy.ofSample("nss387-with-password", folder.resolve("profile"));
        var window = open("--profile", profile.toString());
        beginning(window).click();
        fillAndGoOn(ADDRESS);
        var csr = folder.resolve("anna.txt");
        save(PRODUCT.chooser(), csr);
        var question = PRODUCT.dialog("dialog.password");
        question.textBox("password.field").setText("Sample-Pass 1!");
        question.button("password.go").click();
        close(PRODUCT.dialog("requests.created.window"));
        assertThat(ProfileCopy.keys(profile, "Sample-Pass 1!")).contains("rsa");
    }

    /// How quick it is, is measured by `app/benchmarks/run window-key`.
    @Test
    void case001_1_5theWindowCanBeUsedWhileAKeyIsMadeAndCancelLeavesNothing() throws Exception {
        var window = open();
        var cancelled = false;
        var made = 0;
        // Primes are found by luck: a key that was made before Cancel was pressed is made again.
        for (int attempt = 0; attempt < 20 && !cancelled; attempt++) {
            goToRequests(window);
            window.menuItem("menu.requests.new").click();
            var form = PRODUCT.dialog("dialog.requests.new");
            form.comboBox("requests.new.key").selectItem("RSA 4096");
            form.textBox("requests.new.address.text").setText(ADDRESS);
            goOn(form);
            var csr = folder.resolve("anna" + attempt + ".txt");
            save(PRODUCT.chooser(), csr);
            if (made == 0) {
                PRODUCT.dialog("dialog.offer").button("offer.decline").click();
            }
            cancelOnAnotherPage(window);
            cancelled = Files.notExists(csr);
            if (!cancelled) {
                made++;
                close(PRODUCT.dialog("requests.created.window"));
            }
        }
        assertThat(cancelled).isTrue();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".txt"))).hasSize(made);
        }
        assertThat(ProfileCopy.keys(profile, "").lines().filter(line -> line.contains("rsa")))
                .hasSize(made);
    }

    /// Ended when the task has: in time, or because the key was made before.
    private static void cancelOnAnotherPage(FrameFixture window) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> PRODUCT.shown("task.cancel").isPresent()
                        || PRODUCT.shown("requests.created").isPresent());
        if (PRODUCT.shown("requests.created").isEmpty()) {
            window.list("navigation").selectItem("Certificates");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> PRODUCT.shown("certificates.page").isPresent()
                            || PRODUCT.shown("requests.created").isPresent());
        }
        GuiActionRunner.execute(() -> PRODUCT.shown("task.cancel").ifPresent(cancel -> ((JButton) cancel).doClick(0)));
        await().atMost(PATIENCE).until(() -> PRODUCT.shown("task.cancel").isEmpty());
    }

    private FrameFixture open(String... arguments) {
        return PRODUCT.open(folder.resolve("data"), arguments);
    }

    private static void goToRequests(FrameFixture window) {
        PRODUCT.goTo(window, "Requests", "requests.page");
    }

    /// The page while no request waits.
    private static JButtonFixture beginning(FrameFixture window) {
        goToRequests(window);
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> window.panel("requests.empty")
                .requireVisible());
        return window.button("requests.empty.new");
    }

    private void fillAndGoOn(String address) {
        var form = PRODUCT.dialog("dialog.requests.new");
        form.textBox("requests.new.address.text").setText(address);
        goOn(form);
    }

    private static String clipboard() throws Exception {
        return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
    }
}

package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;
import static org.sealwright.acceptance.ProductWindow.close;
import static org.sealwright.acceptance.ProductWindow.goOn;
import static org.sealwright.acceptance.ProductWindow.save;

import java.awt.EventQueue;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.AbstractButton;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.testkit.ExternalTool;

/// Seed 001, step E3, its request part, in the window: a renewal starts from the certificate that ends, with a
/// new key or with the same.
class RenewalInTheWindowTest {
    private static final String ADDRESS = "anna@sealwright.example";

    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    @TempDir
    Path folder;

    private CommandLineProduct commandLine;
    private OpensslAuthority authority;
    private Path firstRequest;

    /// Anna's certificate, which ends in a few days, with the key made here.
    @BeforeEach
    void aCertificateThatEndsSoon() throws Exception {
        commandLine = new CommandLineProduct(Files.createDirectories(folder.resolve("home")));
        authority = new OpensslAuthority(folder.resolve("ca"));
        firstRequest = folder.resolve("first.csr");
        commandLine
                .run(
                        "requests",
                        "create",
                        "--email",
                        ADDRESS,
                        "--name",
                        "Anna Example",
                        "--organization",
                        "Clinic",
                        "--key",
                        "p-384",
                        "--out",
                        firstRequest.toString())
                .ok();
        var ending = authority.issue(firstRequest, "first.crt", 20);
        commandLine.run("certificates", "import", ending.toString()).ok();
    }

    @Test
    void case001_E3aRenewalTakesOverTheFieldsAndMakesANewKey() throws Exception {
        var window = PRODUCT.openCertificates(commandLine.data());
        var csr = renewed(window, "requests.renew.entry");

        assertThat(OpensslAuthority.described(csr))
                .contains("verify OK", "CN = Anna Example", "O = Clinic", "email:" + ADDRESS);
        assertThat(publicKey(csr)).isNotEqualTo(publicKey(firstRequest));
        assertThat(ProfileCopy.keys(commandLine.ownProfile(), "").lines().filter(line -> line.startsWith("<")))
                .hasSize(2);

        // The answer is joined; both certificates stay, the old one for old mail.
        answered(window, csr);
        assertThat(ProfileCopy.certificates(commandLine.ownProfile()).split("u,u,u", -1))
                .hasSize(3);
    }

    @Test
    void case001_E3aRenewalWithTheSameKeyMakesNone() throws Exception {
        var window = PRODUCT.openCertificates(commandLine.data());
        var csr = renewed(window, "requests.renewSameKey.entry");

        assertThat(OpensslAuthority.described(csr))
                .contains("verify OK", "CN = Anna Example", "O = Clinic", "email:" + ADDRESS);
        assertThat(publicKey(csr)).isEqualTo(publicKey(firstRequest));
        assertThat(ProfileCopy.keys(commandLine.ownProfile(), "").lines().filter(line -> line.startsWith("<")))
                .hasSize(1);

        answered(window, csr);
        PRODUCT.goTo(window, "Requests", "requests.empty");
    }

    /// Only the address of the certificate is looked at; nothing is typed.
    private Path renewed(FrameFixture window, String command) {
        ProductWindow.row(window, "certificates.mine.table", "Anna Example");
        ProductWindow.selectRow(window, "certificates.mine.table");
        ProductWindow.click(window, "certificates.more");
        await().atMost(PATIENCE).until(() -> PRODUCT.shown(command).isPresent());
        var entry = (AbstractButton) PRODUCT.shown(command).orElseThrow();
        EventQueue.invokeLater(entry::doClick);
        var form = PRODUCT.dialog("dialog.requests.new");
        assertThat(form.textBox("requests.new.address.text").text()).isEqualTo(ADDRESS);
        goOn(form);
        var csr = folder.resolve("renewed.csr");
        save(PRODUCT.chooser(), csr);
        close(PRODUCT.dialog("requests.created.window"));
        return csr;
    }

    /// The authority's answer is imported; the old certificate stays beside the new one.
    private void answered(FrameFixture window, Path csr) throws Exception {
        // It waits in the list, whichever key it is for.
        PRODUCT.goTo(window, "Requests", "requests.page");
        assertThat(ProductWindow.row(window, "requests.table", ADDRESS)).isNotEmpty();
        window.list("navigation").selectItem("Certificates");
        ProductWindow.click(window, "certificates.import");
        PRODUCT.choose(authority.issue(csr, "second.crt"));
        close(PRODUCT.dialog("certificates.import.summary.window"));
        await().atMost(PATIENCE)
                .until(() -> window.table("certificates.mine.table").rowCount() == 2);
    }

    private static String publicKey(Path csr) throws Exception {
        return ExternalTool.run("openssl", "req", "-pubkey", "-noout", "-in", csr.toString())
                .ok();
    }
}

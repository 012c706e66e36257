package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;
import static org.sealwright.acceptance.ProductWindow.click;
import static org.sealwright.acceptance.ProductWindow.close;
import static org.sealwright.acceptance.ProductWindow.goOn;
import static org.sealwright.acceptance.ProductWindow.selectRow;
import static org.sealwright.acceptance.SeenTrust.boxes;
import static org.sealwright.acceptance.SeenTrust.seen;
import static org.sealwright.acceptance.SeenTrust.signature;
import static org.sealwright.acceptance.SeenTrust.verified;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Seed 000, steps 10 to 14 and N2, and seed 001-3.4, in the window: the real program over the profile of the real
/// Thunderbird, which is asked after each step.
class TrustInTheWindowTest {
    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    private static final List<String> PURPOSES = List.of("websites", "email", "software");

    @TempDir
    Path folder;

    private CommandLineProduct commandLine = new CommandLineProduct(Path.of(""));
    private Authority authority = new Authority(Path.of(""), Path.of(""), Path.of(""));
    private Path bob = Path.of("");
    private Path profile = Path.of("");

    @BeforeEach
    void aProfileOfThunderbirdAndAnAuthorityOfTwoLevels() throws Exception {
        commandLine = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        authority = Authority.make(folder.resolve("authority"));
        bob = authority.person("bob", "Bob", "bob@example.org");
        profile = Thunderbird.newProfile(folder.resolve("profile"), "Carol <carol@example.org>");
    }

    @Test
    void cases000_10to14and000_N2anAuthorityIsTrustedForThreePurposesAndItsMailCounts() throws Exception {
        var mail = authority.mailSignedBy("bob", "bob@example.org", "carol@example.org");
        assertThat(signature(profile, mail)).isNotEqualTo("SUCCESS");
        var window = open();
        // 000-11/12: the authorities, the built-in ones too.
        assertThat(ProductWindow.row(window, "authorities.table", "Mozilla, built in"))
                .isNotEmpty();
        // 000-10 and 000-13: a .cer in DER; the authority is named, the boxes are off.
        click(window, "authorities.import");
        PRODUCT.choose(authority.der(authority.root(), "som.cer"));
        var form = PRODUCT.dialog("dialog.authorities.import");
        assertThat(form.textBox("authorities.import.question.0").text()).contains("«Example-Root»");
        assertThat(form.textBox("authorities.import.risk").text()).contains("in anybody's name");
        boxesOf(form, 0).forEach(box -> form.checkBox(box).requireNotSelected());
        form.button("authorities.import.view.0").click();
        var view = PRODUCT.dialog("authorities.view.window");
        assertThat(view.textBox("authorities.view.summary").text()).contains("Example-Root");
        close(view);
        // 000-14: three boxes.
        boxesOf(form, 0).forEach(box -> tick(form, box));
        goOn(form);
        find(window, "Example-Root");
        assertThat(ProductWindow.row(window, "authorities.table", "Example-Root"))
                .contains("trusted", "this profile");
        // Edit Trust shows what was ticked.
        var editing = editing(window);
        PURPOSES.forEach(purpose ->
                editing.radioButton("authorities.edit." + purpose + ".trusted").requireSelected());
        close(editing);

        assertThat(boxes(seen(profile, authority.root()))).isEqualTo("websites true, mail true");
        // 000-N2: nothing of the user's own is there, and no password.
        assertThat(ProfileCopy.keys(profile, "")).isEmpty();
        assertThat(signature(profile, mail)).isEqualTo("SUCCESS");
    }

    @Test
    void case001_3_4intermediatesGoInWithoutTrustAndAreDistrustedAndForgivenAgain() throws Exception {
        commandLine
                .run("--profile", profile.toString(), "certificates", "import", bob.toString())
                .ok();
        var window = open();
        click(window, "authorities.import");
        PRODUCT.choose(authority.bundle(bob, "all.p7b", "DER"));
        var form = PRODUCT.dialog("dialog.authorities.import");
        int intermediate = form.textBox("authorities.import.question.0").text().contains("«Example-Issuing»") ? 0 : 1;
        int root = 1 - intermediate;
        assertThat(form.textBox("authorities.import.remark." + intermediate).text())
                .contains("leave the boxes off");
        boxesOf(form, intermediate).forEach(box -> form.checkBox(box).requireNotSelected());
        tick(form, "authorities.import.email." + root);
        goOn(form);
        // More than one thing is to be told: in a dialog, Bob, who is no authority, too.
        close(PRODUCT.dialog("dialog.message"));
        assertThat(boxes(seen(profile, authority.issuing()))).isEqualTo("websites false, mail false");
        assertThat(boxes(seen(profile, authority.root()))).isEqualTo("websites false, mail true");
        assertThat(verified(seen(profile, bob))).isEqualTo("OK OK");

        // Distrusted, with the preview before.
        find(window, "Example-Issuing");
        var editing = editing(window);
        awaitPreview(editing, "No certificate");
        editing.radioButton("authorities.edit.email.distrusted").check();
        awaitPreview(editing, "bob@example.org");
        goOn(editing);
        assertThat(ProductWindow.row(window, "authorities.table", "distrusted")).contains("distrusted");
        assertThat(verified(seen(profile, bob))).doesNotContain("OK");

        // And taken back.
        window.menuItem("menu.authorities.undo").click();
        await().atMost(PATIENCE)
                .until(() -> Stream.of(window.table("authorities.table").contents())
                        .flatMap(Stream::of)
                        .noneMatch("distrusted"::equals));
        assertThat(verified(seen(profile, bob))).isEqualTo("OK OK");
    }

    private FrameFixture open() {
        var window = PRODUCT.open(commandLine.data(), "--profile", profile.toString());
        PRODUCT.goTo(window, "Authorities", "authorities.table");
        return window;
    }

    private static List<String> boxesOf(DialogFixture form, int index) {
        assertThat(form.target().getTitle()).isEqualTo("Import authorities");
        return PURPOSES.stream()
                .map(purpose -> "authorities.import." + purpose + "." + index)
                .toList();
    }

    /// Not with the mouse: the list of authorities may be longer than what is seen of it.
    private static void tick(DialogFixture form, String box) {
        var target = form.checkBox(box).target();
        GuiActionRunner.execute(() -> target.setSelected(true));
    }

    /// Leaves one row in the list, and selects it.
    private static void find(FrameFixture window, String name) {
        var search = window.textBox("authorities.search").target();
        GuiActionRunner.execute(() -> search.setText(name));
        await().atMost(PATIENCE).until(() -> window.table("authorities.table").contents().length == 1);
        selectRow(window, "authorities.table");
    }

    private static DialogFixture editing(FrameFixture window) {
        click(window, "authorities.edit");
        return PRODUCT.dialog("dialog.authorities.edit");
    }

    private static void awaitPreview(DialogFixture editing, String part) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> editing.textBox("authorities.edit.preview").text().contains(part));
    }
}

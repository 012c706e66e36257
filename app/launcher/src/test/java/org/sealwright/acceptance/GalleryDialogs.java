package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JComponent;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.acceptance.Photographer.Look;

/// Pictures of the dialogs, filled and with what can be wrong in them, in all looks, like [PageGallery]. They lie in
/// `app/launcher/target/gallery-dialogs` after
/// `./test -pl app/launcher -am -Dtest=GalleryDialogs -Dsurefire.failIfNoSpecifiedTests=false`; with
/// `-Dgallery.looks=LIGHT-en-100,DARK-de-200` only those looks. No test, so it does not run with the others.
class GalleryDialogs {
    private static final Path TARGET = Path.of("target", "gallery-dialogs");

    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    /// The same for all looks; each works on a copy.
    @TempDir
    static Path shared;

    private static Clinic clinic;
    private static DialogFiles files;

    @TempDir
    Path folder;

    private final List<String> missing = new ArrayList<>();

    @BeforeAll
    static void clinic() throws Exception {
        clinic = new Clinic(shared.resolve("clinic"));
        files = new DialogFiles(shared.resolve("files"));
    }

    @AfterEach
    void nobodyDecidesAnyMore() {
        System.clearProperty("sealwright.home");
    }

    static List<Look> looks() {
        var wanted = List.of(System.getProperty("gallery.looks", "").split(","));
        return Look.all().stream()
                .filter(look -> wanted.getFirst().isEmpty() || wanted.contains(look.toString()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void take(Look look) throws Exception {
        ofThunderbird(look);
        ofOwnProfile(look);
        ofOrganisation(look);
        assertThat(missing).isEmpty();
    }

    private void ofThunderbird(Look look) throws IOException {
        var profile = folder.resolve("clinic.default-release");
        Photographer.copy(clinic.profile(), profile);
        Files.writeString(
                profile.resolve("ClientAuthRememberList.txt"),
                "portal.clinic.example,0011,\t3\t18000\tAAAA\nlab.clinic.example,0012,\t2\t18000\t\n");
        var stage = stage(look, clinic.data(), "data", "--profile", profile.toString());
        new TrustScenes(stage, clinic).take();
        new BackupScenes(stage, clinic, files).take();
        new CertificateScenes(stage, clinic, files).take();
        new RequestScenes(stage, clinic).take();
        new AccountScenes(stage).take();
        var ofProfile = new ProfileScenes(stage);
        ofProfile.take();
        var ofFrame = new FrameScenes(stage);
        ofFrame.take();
        ofFrame.takeWaiting(profile);
        ofProfile.takeDamaged(profile, folder.resolve("data"));
        leave(stage);
    }

    private void ofOwnProfile(Look look) throws IOException {
        var stage = stage(look, Files.createDirectories(folder.resolve("empty")), "own");
        new OwnProfileScenes(stage, clinic).take();
        leave(stage);
    }

    private void ofOrganisation(Look look) throws IOException {
        ManagedScenes.decide(Files.createDirectories(folder.resolve("installation")), files.certificate());
        var stage = stage(look, Files.createDirectories(folder.resolve("nothing")), "managed");
        new ManagedScenes(stage).take();
        leave(stage);
    }

    private DialogStage stage(Look look, Path original, String data, String... arguments) throws IOException {
        // Swing remembers the first language; the program itself has only one.
        JComponent.setDefaultLocale(Locale.of(look.language()));
        var hand = new Photographer(PRODUCT, new Camera(), TARGET.resolve(look.toString()));
        var size = new Dimension(1080 * look.percent() / 100, 720 * look.percent() / 100);
        var window = hand.open(original, folder.resolve(data), look, size, arguments);
        return new DialogStage(PRODUCT, hand, window, folder);
    }

    private void leave(DialogStage stage) {
        missing.addAll(stage.missing());
        FrameFixture window = stage.window;
        window.target().dispose();
        await().atMost(PATIENCE).until(() -> !window.target().isShowing());
    }
}

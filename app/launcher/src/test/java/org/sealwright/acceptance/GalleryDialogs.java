package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealwright.acceptance.ProductWindow.PATIENCE;

import java.awt.Dimension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.acceptance.Photographer.Look;

/// Pictures of the dialogs, filled and with what can be wrong in them, in all looks, like [PageGallery]: `./test -pl
/// app/launcher -am -Dtest=GalleryDialogs -Dsurefire.failIfNoSpecifiedTests=false` fills
/// `app/launcher/target/gallery-dialogs`. With `-Dgallery.looks=LIGHT-en-100,DARK-de-200` only those looks. No
/// test, so it does not run with the others.
class GalleryDialogs {
    private static final Path TARGET = Path.of("target", "gallery-dialogs");

    @RegisterExtension
    static final ProductWindow PRODUCT = new ProductWindow();

    /// The same for all looks; each works on a copy.
    @TempDir
    static Path shared;

    private static Clinic clinic;

    @TempDir
    Path folder;

    @BeforeAll
    static void clinic() throws Exception {
        clinic = new Clinic(shared.resolve("clinic"));
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
        var profile = folder.resolve("clinic.default-release");
        Photographer.copy(clinic.profile(), profile);
        var hand = new Photographer(PRODUCT, new Camera(), TARGET.resolve(look.toString()));
        var size = new Dimension(1080 * look.percent() / 100, 720 * look.percent() / 100);
        var scenes = new DialogScenes(PRODUCT, hand, clinic, folder);
        var window = hand.open(clinic.data(), folder.resolve("data"), look, size, "--profile", profile.toString());
        scenes.ofThunderbird(window, profile);
        window.target().dispose();
        await().atMost(PATIENCE).until(() -> !window.target().isShowing());

        var empty = Files.createDirectories(folder.resolve("empty"));
        var own = hand.open(empty, folder.resolve("own"), look, size);
        scenes.ofOwnProfile(own);
        own.target().dispose();
        assertThat(scenes.missing()).isEmpty();
    }
}

package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.acceptance.RequestDesk.ANNA;
import static org.sealwright.acceptance.RequestDesk.objects;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.testkit.ExternalTool;

/// Seed 001, step 3, with NSS as authority.
class AnswersOfCertutilTest {
    @TempDir
    Path folder;

    private RequestDesk desk;

    @BeforeEach
    void aFreshHome() throws Exception {
        desk = RequestDesk.in(folder);
    }

    /// NSS as authority, and the whole list of kinds of key.
    @ParameterizedTest
    @ValueSource(strings = {"rsa-3072", "p-256", "p-384", "p-521"})
    void whatCertutilIssuesIsJoined(String kind) throws Exception {
        var request = folder.resolve("anna.csr");
        desk.create(request, "--email", ANNA, "--key", kind).ok();
        var authority = Files.createDirectory(folder.resolve("nss"));
        var noise = Files.write(folder.resolve("noise"), new byte[64]);
        var database = "sql:" + authority;
        ExternalTool.run("certutil", "-N", "-d", database, "--empty-password").ok();
        var certificate = folder.resolve("anna.crt");
        ExternalTool.run(
                        "certutil",
                        "-S",
                        "-d",
                        database,
                        "-n",
                        "CA",
                        "-s",
                        "CN=NSS CA",
                        "-x",
                        "-t",
                        "C,C,C",
                        "-m",
                        "1",
                        "-z",
                        noise.toString(),
                        "-k",
                        "rsa",
                        "-g",
                        "2048")
                .ok();
        ExternalTool.run(
                        "certutil",
                        "-C",
                        "-d",
                        database,
                        "-c",
                        "CA",
                        "-i",
                        request.toString(),
                        "-a",
                        "-o",
                        certificate.toString(),
                        "-m",
                        "2")
                .ok();

        var imported = desk.in(desk.ownProfile(), "certificates", "import", certificate.toString(), "--json")
                .ok();
        assertThat(objects(imported, "imported").getFirst().get("action").getAsString())
                .isEqualTo("paired");
        assertThat(ProfileCopy.certificates(desk.ownProfile())).contains("u,u,u");
        assertThat(desk.requests(desk.ownProfile())).isEmpty();
    }
}

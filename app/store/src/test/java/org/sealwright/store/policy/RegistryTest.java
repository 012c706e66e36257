package org.sealwright.store.policy;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealwright.core.policy.PolicySource;
import org.sealwright.store.policy.Registry.Hive;

/// The registry's four functions, called as on Windows: native code calls back into a small registry made here.
@SuppressWarnings({"restricted", "MethodName", "UnusedMethod"}) // called by native code, under the names of Windows
class RegistryTest {
    private static final int NO_MORE = 259;
    private static final long HKLM = 0xFFFF_FFFF_8000_0002L;

    private record Value(String name, int type, byte[] data) {}

    private final List<Value> values = new ArrayList<>();
    private final List<Value> below = new ArrayList<>();
    private int opening;
    private int open;
    private String asked = "";

    @Test
    void valuesAndKeysAreReadAndClosedAgain() throws Exception {
        values.add(new Value("organisation.name", 1, utf16("Müller & Söhne\0")));
        values.add(new Value("security.autoLockMinutes", 4, new byte[] {10, 0, 0, 0}));
        values.add(new Value("plugins.disabled", 7, utf16("csr\0trust\0\0")));
        values.add(new Value("odd", 3, new byte[] {1}));
        below.add(new Value("10", 1, utf16("p-256\0")));
        below.add(new Value("2", 1, utf16("rsa-3072\0")));

        var key = registry().read(Hive.HKLM, "SOFTWARE\\Policies\\Sealwright").orElseThrow();

        assertThat(asked).isEqualTo("SOFTWARE\\Policies\\Sealwright");
        assertThat(key.values())
                .isEqualTo(Map.of(
                        "organisation.name", "Müller & Söhne",
                        "security.autoLockMinutes", "10",
                        "plugins.disabled", "csr\ntrust\n",
                        "odd", "?"));
        assertThat(PolicyRegistry.read("HKLM", key).mandatory())
                .containsEntry("request.allowedKeys", "rsa-3072\np-256\n");
        assertThat(open).isZero();
    }

    @Test
    void aKeyThatIsNotThereIsNoPolicy() throws Exception {
        opening = 2;
        assertThat(registry().read(Hive.HKLM, "x")).isEmpty();
    }

    @Test
    void aKeyThatMayNotBeReadIsTold() {
        opening = 5;
        assertThatThrownBy(() -> registry().read(Hive.HKLM, "x")).isInstanceOf(IOException.class);
    }

    @Test
    void anExportSaysTheSame() {
        var export = """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Sealwright]
                "organisation.name"="M\u00fcller \\"& S\u00f6hne\\""
                "security.autoLockMinutes"=dword:0000000a
                "plugins.disabled"=hex(7):63,00,73,00,72,00,00,00,74,00,72,00,75,00,\\
                  73,00,74,00,00,00,00,00
                "plugins.folder"="C:\\\\Plugins"

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Sealwright\\Recommended]
                "window.theme"="DARK"

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Sealwright\\request.allowedKeys]
                "1"="rsa-3072"
                "2"="p-256"
                """;
        var bytes = ("\uFEFF" + export.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE);
        var source = PolicyFile.source("export", bytes);
        assertThat(source.faults()).isEmpty();
        assertThat(source.mandatory())
                .isEqualTo(Map.of(
                        "organisation.name", "Müller \"& Söhne\"",
                        "security.autoLockMinutes", "10",
                        "plugins.disabled", "csr\ntrust\n",
                        "plugins.folder", "C:\\Plugins",
                        "request.allowedKeys", "rsa-3072\np-256\n"));
        assertThat(source.recommended()).isEqualTo(Map.of("window.theme", "DARK"));
    }

    @Test
    void anExportThatIsDamagedIsBroken() {
        for (var line : List.of("\"a\"=\"b\"", "[HKEY_LOCAL_MACHINE\\x]\n\"a\"=dword:zz", "[x]\nrubbish")) {
            var bytes = ("Windows Registry Editor Version 5.00\n" + line).getBytes(StandardCharsets.UTF_8);
            assertThat(PolicyFile.source("export", bytes).broken())
                    .describedAs(line)
                    .isTrue();
        }
    }

    @Test
    void namesAreFoundInAnyCase() {
        var source = export("""
                [HKEY_LOCAL_MACHINE\\Software\\POLICIES\\sealwright]
                "Network.Allowed"=dword:00000000
                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Sealwright\\RECOMMENDED]
                "Window.Theme"="DARK"
                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Sealwright\\recommended\\request.keys]
                "1"="a"
                """);
        assertThat(source.mandatory()).containsOnlyKeys("Network.Allowed").containsEntry("network.allowed", "0");
        assertThat(source.recommended())
                .containsOnlyKeys("Window.Theme", "request.keys")
                .containsEntry("window.theme", "DARK")
                .containsEntry("REQUEST.keys", "a\n");
    }

    @Test
    void aHostileExportIsReadOrRefusedAndNeverMore() {
        assertThat(export("[x]\n\"" + "\\\\a".repeat(300_000) + "\"=\"b\"").faults())
                .isEmpty();
        assertThat(export("[x]\n\"" + "\\a".repeat(500_000)).broken()).isTrue();
        var many = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            many.append("[HKLM\\SOFTWARE\\Policies\\Sealwright\\").append(i).append("]\n");
        }
        assertThat(export("[HKLM\\SOFTWARE\\Policies\\Sealwright]\n" + many).mandatory())
                .hasSize(30_000);
    }

    private static PolicySource export(String keys) {
        return PolicyFile.source(
                "export", ("Windows Registry Editor Version 5.00\n" + keys).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private WindowsRegistry registry() {
        return new WindowsRegistry(this::function);
    }

    private Optional<MemorySegment> function(String name) {
        var parameters = new ArrayList<MemoryLayout>(List.of(JAVA_LONG));
        switch (name) {
            case "RegOpenKeyExW" -> parameters.addAll(List.of(ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
            case "RegCloseKey" -> {}
            default -> parameters.addAll(List.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        }
        var types = parameters.stream()
                .<Class<?>>map(layout -> layout.equals(JAVA_LONG)
                        ? long.class
                        : layout.equals(JAVA_INT) ? int.class : MemorySegment.class)
                .toList();
        try {
            var method = MethodHandles.lookup()
                    .bind(this, name, MethodType.methodType(int.class, types.toArray(Class<?>[]::new)));
            var signature = FunctionDescriptor.of(JAVA_INT, parameters.toArray(MemoryLayout[]::new));
            return Optional.of(Linker.nativeLinker().upcallStub(method, signature, Arena.ofAuto()));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    int RegOpenKeyExW(long parent, MemorySegment path, int options, int access, MemorySegment result) {
        assertThat(options).isZero();
        assertThat(access).isEqualTo(0x20119);
        if (opening != 0) {
            return opening;
        }
        var text = path.reinterpret(1024).getString(0, StandardCharsets.UTF_16LE);
        if (parent == HKLM) {
            asked = text;
        }
        open++;
        result.reinterpret(Long.BYTES).set(JAVA_LONG, 0, parent == HKLM ? 7 : 8);
        return 0;
    }

    int RegCloseKey(long handle) {
        open--;
        return handle == 7 || handle == 8 ? 0 : 6;
    }

    int RegEnumValueW(
            long handle,
            int index,
            MemorySegment name,
            MemorySegment length,
            MemorySegment reserved,
            MemorySegment type,
            MemorySegment data,
            MemorySegment size) {
        var there = handle == 7 ? values : below;
        if (index >= there.size()) {
            return NO_MORE;
        }
        var value = there.get(index);
        put(name, length, value.name());
        type.reinterpret(Integer.BYTES).set(JAVA_INT, 0, value.type());
        MemorySegment.copy(
                MemorySegment.ofArray(value.data()), 0, data.reinterpret(value.data().length), 0, value.data().length);
        size.reinterpret(Integer.BYTES).set(JAVA_INT, 0, value.data().length);
        return 0;
    }

    int RegEnumKeyExW(
            long handle,
            int index,
            MemorySegment name,
            MemorySegment length,
            MemorySegment reserved,
            MemorySegment classOf,
            MemorySegment lengthOfClass,
            MemorySegment written) {
        if (handle != 7 || index > 0) {
            return NO_MORE;
        }
        put(name, length, "request.allowedKeys");
        return 0;
    }

    private static void put(MemorySegment name, MemorySegment length, String text) {
        var bytes = utf16(text + "\0");
        MemorySegment.copy(bytes, 0, name.reinterpret(bytes.length), JAVA_BYTE, 0, bytes.length);
        length.reinterpret(Integer.BYTES).set(JAVA_INT, 0, text.length());
    }
}

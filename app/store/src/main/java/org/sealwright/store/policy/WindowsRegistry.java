package org.sealwright.store.policy;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The registry, asked through `advapi32.dll` in this process: no program is started, which would cost more than
/// the whole start may, and which the policy "Prevent access to registry editing tools" would forbid for
/// `reg.exe`.
///
/// Reads only, in the 64-bit view, and no more than a policy can be: values of up to 64 KiB, 2,000 of them in a
/// key, keys two deep.
final class WindowsRegistry implements Registry {
    private static final int SUCCESS = 0;
    private static final int FILE_NOT_FOUND = 2;
    private static final int NO_MORE_ITEMS = 259;
    /// `KEY_READ | KEY_WOW64_64KEY` (winnt.h).
    private static final int READING = 0x20019 | 0x0100;

    private static final int SZ = 1;
    private static final int EXPAND_SZ = 2;
    private static final int DWORD = 4;
    private static final int MULTI_SZ = 7;

    /// Characters of a value's name, with its end (Windows allows 16,383; a policy has no such names).
    private static final int NAME = 512;
    private static final int DATA = 64 << 10;
    private static final int MOST = 2000;
    private static final int DEEPEST = 2;

    private final MethodHandle open;
    private final MethodHandle value;
    private final MethodHandle key;
    private final MethodHandle close;

    /// @param advapi finds the functions of `advapi32.dll`
    WindowsRegistry(SymbolLookup advapi) {
        open = function(advapi, "RegOpenKeyExW", JAVA_LONG, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
        value = function(
                advapi, "RegEnumValueW", JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        key = function(
                advapi, "RegEnumKeyExW", JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        close = function(advapi, "RegCloseKey", JAVA_LONG);
    }

    /// The one of this computer, which has to be Windows.
    @SuppressWarnings("restricted") // a library of Windows
    static WindowsRegistry ofThisComputer() {
        return new WindowsRegistry(SymbolLookup.libraryLookup("advapi32.dll", Arena.global()));
    }

    @SuppressWarnings("restricted") // signatures as in winreg.h
    private static MethodHandle function(SymbolLookup library, String name, MemoryLayout... parameters) {
        return Linker.nativeLinker()
                .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(JAVA_INT, parameters));
    }

    @Override
    public Optional<Key> read(Hive hive, String path) throws IOException {
        return read(hive.handle(), path, 0);
    }

    private Optional<Key> read(long parent, String path, int depth) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var opened = arena.allocate(JAVA_LONG);
            int answer = call(open, parent, arena.allocateFrom(path, StandardCharsets.UTF_16LE), 0, READING, opened);
            if (answer == FILE_NOT_FOUND) {
                return Optional.empty();
            }
            check(answer);
            long handle = opened.get(JAVA_LONG, 0);
            try {
                return Optional.of(new Key(values(handle, arena), keys(handle, depth, arena)));
            } finally {
                call(close, handle);
            }
        }
    }

    private Map<String, String> values(long handle, Arena arena) throws IOException {
        var values = new LinkedHashMap<String, String>();
        var name = arena.allocate(2L * NAME);
        var length = arena.allocate(JAVA_INT);
        var type = arena.allocate(JAVA_INT);
        var data = arena.allocate(DATA);
        var size = arena.allocate(JAVA_INT);
        for (int i = 0; i < MOST; i++) {
            length.set(JAVA_INT, 0, NAME);
            size.set(JAVA_INT, 0, DATA);
            int answer = call(value, handle, i, name, length, MemorySegment.NULL, type, data, size);
            if (answer == NO_MORE_ITEMS) {
                return values;
            }
            check(answer);
            var text = text(type.get(JAVA_INT, 0), data, size.get(JAVA_INT, 0));
            values.put(characters(name, 2 * length.get(JAVA_INT, 0)), text);
        }
        throw new IOException("more values in a key of the registry than any policy has");
    }

    private Map<String, Key> keys(long handle, int depth, Arena arena) throws IOException {
        var keys = new LinkedHashMap<String, Key>();
        var name = arena.allocate(2L * NAME);
        var length = arena.allocate(JAVA_INT);
        for (int i = 0; depth < DEEPEST && i < MOST; i++) {
            length.set(JAVA_INT, 0, NAME);
            int answer = call(
                    key,
                    handle,
                    i,
                    name,
                    length,
                    MemorySegment.NULL,
                    MemorySegment.NULL,
                    MemorySegment.NULL,
                    MemorySegment.NULL);
            if (answer == NO_MORE_ITEMS) {
                break;
            }
            check(answer);
            var child = characters(name, 2 * length.get(JAVA_INT, 0));
            read(handle, child, depth + 1).ifPresent(found -> keys.put(child, found));
        }
        return keys;
    }

    /// @return for a kind of value that no policy has, a text that no number, flag, choice or place accepts
    private static String text(int type, MemorySegment data, int size) {
        return switch (type) {
            case SZ, EXPAND_SZ -> untilEnd(characters(data, size));
            case MULTI_SZ -> {
                var lines = new StringBuilder();
                for (var line : characters(data, size).split("\0", -1)) {
                    if (!line.isEmpty()) {
                        lines.append(line).append('\n');
                    }
                }
                yield lines.toString();
            }
            case DWORD -> size == Integer.BYTES ? Integer.toUnsignedString(data.get(JAVA_INT, 0)) : "?";
            default -> "?";
        };
    }

    private static String untilEnd(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private static String characters(MemorySegment memory, int bytes) {
        return new String(memory.asSlice(0, bytes).toArray(JAVA_BYTE), StandardCharsets.UTF_16LE);
    }

    private static void check(int answer) throws IOException {
        if (answer != SUCCESS) {
            throw new IOException("the registry answers with error " + answer);
        }
    }

    private static int call(MethodHandle function, Object... arguments) throws IOException {
        try {
            return (int) function.invokeWithArguments(arguments);
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }
}

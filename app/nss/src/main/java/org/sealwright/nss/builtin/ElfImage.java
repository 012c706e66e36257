package org.sealwright.nss.builtin;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A 64-bit little-endian ELF library as its loader would see it, without running any of it: which bytes lie at
/// which
/// address, and the slots that hold a pointer into the image (its relative relocations, in both forms `RELA` and
/// `RELR`), by address. Behind a pointer usually stands how long the bytes are that it points to.
///
/// Every offset comes from the file; wrong ones end in an [IndexOutOfBoundsException].
final class ElfImage implements AutoCloseable {
    private static final int MAGIC = 0x464C457F;
    private static final int X86_64 = 62;
    private static final int ARM_64 = 183;
    private static final int X86_64_RELATIVE = 8;
    private static final int ARM_64_RELATIVE = 1027;
    private static final int LOADED = 1;
    private static final int DYNAMIC = 2;
    private static final long RELA = 7;
    private static final long RELA_SIZE = 8;
    private static final long RELR = 36;
    private static final long RELR_SIZE = 35;
    private static final int RELA_ENTRY = 24;
    private static final int WORD = Long.BYTES;
    private static final int PAIR = 2 * WORD;
    /// No library has as many.
    private static final int MOST_SLOTS = 8 << 20;

    private static final ValueLayout.OfShort HALF = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// A part of the file and the address it is loaded at.
    private record Segment(long address, long offset, long size) {
        boolean holds(long from, long length) {
            return from >= address && length >= 0 && length <= size && from - address <= size - length;
        }
    }

    /// A pointer and where it points to.
    private record Slot(long address, long target) {}

    private final Arena arena;
    private final MemorySegment file;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    private ElfImage(Arena arena, MemorySegment file) {
        this.arena = arena;
        this.file = file;
    }

    /// @throws IOException if it cannot be read or is of another kind
    static ElfImage open(Path path) throws IOException {
        var arena = Arena.ofConfined();
        boolean ready = false;
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var image = new ElfImage(arena, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
            image.read(path);
            ready = true;
            return image;
        } catch (IndexOutOfBoundsException e) {
            throw new IOException(path + " is damaged", e);
        } finally {
            if (!ready) {
                arena.close();
            }
        }
    }

    private void read(Path path) throws IOException {
        if (file.byteSize() < 64 || file.get(INT, 0) != MAGIC || file.get(ValueLayout.JAVA_BYTE, 4) != 2) {
            throw new IOException(path + " is no 64-bit ELF file");
        }
        int machine = Short.toUnsignedInt(file.get(HALF, 18));
        int relative =
                switch (machine) {
                    case X86_64 -> X86_64_RELATIVE;
                    case ARM_64 -> ARM_64_RELATIVE;
                    default -> throw new IOException(path + " is for another kind of processor");
                };
        var dynamic = dynamic();
        if (dynamic.containsKey(RELA)) {
            readRela(dynamic.get(RELA), dynamic.getOrDefault(RELA_SIZE, 0L), relative);
        }
        if (dynamic.containsKey(RELR)) {
            readRelr(dynamic.get(RELR), dynamic.getOrDefault(RELR_SIZE, 0L));
        }
        slots.sort(Comparator.comparingLong(Slot::address));
    }

    /// Reads the segments.
    ///
    /// @return the dynamic table
    private Map<Long, Long> dynamic() {
        long headers = file.get(LONG, 32);
        int size = Short.toUnsignedInt(file.get(HALF, 54));
        int count = Short.toUnsignedInt(file.get(HALF, 56));
        var table = new HashMap<Long, Long>();
        for (int i = 0; i < count; i++) {
            long at = headers + (long) i * size;
            int kind = file.get(INT, at);
            long offset = file.get(LONG, at + 8);
            long bytes = file.get(LONG, at + 32);
            if (kind == LOADED) {
                segments.add(new Segment(file.get(LONG, at + 16), offset, bytes));
            } else if (kind == DYNAMIC) {
                for (long entry = offset; entry < offset + bytes && file.get(LONG, entry) != 0; entry += PAIR) {
                    table.put(file.get(LONG, entry), file.get(LONG, entry + WORD));
                }
            }
        }
        return table;
    }

    private void readRela(long address, long size, int relative) {
        long offset = offset(address, size);
        for (long entry = 0; entry + RELA_ENTRY <= size; entry += RELA_ENTRY) {
            if (file.get(INT, offset + entry + WORD) == relative) {
                add(file.get(LONG, offset + entry), file.get(LONG, offset + entry + PAIR));
            }
        }
    }

    /// An even word is the address of a pointer, an odd one a bit map of the 63 words that follow.
    private void readRelr(long address, long size) {
        long offset = offset(address, size);
        long next = 0;
        for (long entry = 0; entry + WORD <= size; entry += WORD) {
            long word = file.get(LONG, offset + entry);
            if ((word & 1) == 0) {
                addInPlace(word);
                next = word + WORD;
            } else {
                for (int bit = 0; bit < 63; bit++) {
                    if ((word >>> (bit + 1) & 1) == 1) {
                        addInPlace(next + (long) bit * WORD);
                    }
                }
                next += 63 * WORD;
            }
        }
    }

    private void addInPlace(long address) {
        add(address, file.get(LONG, offset(address, WORD)));
    }

    private void add(long address, long target) {
        if (slots.size() == MOST_SLOTS) {
            throw new IndexOutOfBoundsException("more pointers than any library has");
        }
        slots.add(new Slot(address, target));
    }

    int slots() {
        return slots.size();
    }

    /// What stands behind the pointer: how long the bytes are; -1 if nothing does.
    long length(int slot) {
        long address = slots.get(slot).address() + WORD;
        for (var segment : segments) {
            if (segment.holds(address, WORD)) {
                return file.get(LONG, segment.offset() + address - segment.address());
            }
        }
        return -1;
    }

    /// So many slots follow one another as pairs without a gap.
    boolean follows(int slot, int count) {
        if (slot + count >= slots.size()) {
            return false;
        }
        long first = slots.get(slot).address();
        for (int i = 1; i <= count; i++) {
            if (slots.get(slot + i).address() != first + (long) i * PAIR) {
                return false;
            }
        }
        return true;
    }

    /// So many bytes lie where the slot points to.
    boolean holds(int slot, long length) {
        long target = slots.get(slot).target();
        return segments.stream().anyMatch(segment -> segment.holds(target, length));
    }

    byte[] bytes(int slot, int length) {
        return file.asSlice(offset(slots.get(slot).target(), length), length).toArray(ValueLayout.JAVA_BYTE);
    }

    long number(int slot) {
        return file.get(LONG, offset(slots.get(slot).target(), WORD));
    }

    private long offset(long address, long length) {
        for (var segment : segments) {
            if (segment.holds(address, length)) {
                return segment.offset() + address - segment.address();
            }
        }
        throw new IndexOutOfBoundsException("nothing is loaded there");
    }

    @Override
    public void close() {
        arena.close();
    }
}

package org.sealwright.nss.builtin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// An ELF library with nothing but pairs "where, how long", the bytes they mean, and the relocations for them.
final class TinyModule {
    /// How the pointers are listed.
    enum Relocations {
        RELA,
        RELR
    }

    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int BASE = HEADER + 2 * PROGRAM_HEADER;

    private final List<byte[]> items = new ArrayList<>();

    TinyModule item(byte[] bytes) {
        items.add(bytes);
        return this;
    }

    /// As NSS in C has it: compilers put the trust before the certificate.
    TinyModule inC(String label, byte[] certificate, int server, int email, int code) throws GeneralSecurityException {
        var name = (label + "\0").getBytes(StandardCharsets.UTF_8);
        item(number(0xce534353)).item(new byte[1]).item(name);
        item(MessageDigest.getInstance("SHA-1").digest(certificate));
        item(MessageDigest.getInstance("MD5").digest(certificate));
        item(new byte[30]).item(new byte[5]);
        item(number(server)).item(number(email)).item(number(code)).item(new byte[1]);
        return item(name).item(certificate).item(new byte[1]);
    }

    /// As Thunderbird in Rust has it.
    TinyModule inRust(String label, byte[] certificate, int server, int email) {
        item(label.getBytes(StandardCharsets.UTF_8)).item(certificate);
        return item(number(server)).item(number(email)).item(new byte[1]);
    }

    static byte[] number(int value) {
        return bytes(little(8).putLong(Integer.toUnsignedLong(value)));
    }

    byte[] build(Relocations kind) {
        int pairs = BASE;
        int list = pairs + 16 * items.size();
        var relocations = kind == Relocations.RELA ? rela(pairs, list) : relr(pairs);
        int dynamic = list + relocations.length;
        int data = dynamic + 3 * 16;
        var bytes = new ByteArrayOutputStream();
        var table = little(16 * items.size());
        var rela = ByteBuffer.wrap(relocations).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < items.size(); i++) {
            int target = data + bytes.size();
            table.putLong(kind == Relocations.RELA ? 0 : target);
            table.putLong(items.get(i).length);
            if (kind == Relocations.RELA) {
                rela.putLong(i * 24 + 16, target);
            }
            bytes.writeBytes(items.get(i));
        }
        var file = little(data + bytes.size());
        file.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}).position(16);
        file.putShort((short) 3).putShort((short) 62).position(32);
        file.putLong(HEADER).position(54);
        file.putShort((short) PROGRAM_HEADER).putShort((short) 2);
        header(file.position(HEADER), 1, 0, file.capacity());
        header(file.position(HEADER + PROGRAM_HEADER), 2, dynamic, 3 * 16);
        file.position(pairs);
        file.put(bytes(table)).put(relocations);
        file.putLong(kind == Relocations.RELA ? 7 : 36).putLong(list);
        file.putLong(kind == Relocations.RELA ? 8 : 35).putLong(relocations.length);
        file.putLong(0).putLong(0);
        return bytes(file.put(bytes.toByteArray()));
    }

    private byte[] rela(int pairs, int unused) {
        var list = little(24 * items.size());
        for (int i = 0; i < items.size(); i++) {
            list.putLong(pairs + 16L * i).putLong(8).putLong(unused);
        }
        return bytes(list);
    }

    /// The first pointer by its address, the others as every second word after it.
    private byte[] relr(int pairs) {
        var words = new ArrayList<Long>();
        words.add((long) pairs);
        int words63 = (2 * items.size() + 62) / 63;
        for (int block = 0; block < words63; block++) {
            long map = 1;
            for (int bit = 0; bit < 63; bit++) {
                int word = 1 + block * 63 + bit;
                if (word % 2 == 0 && word < 2 * items.size()) {
                    map |= 1L << (bit + 1);
                }
            }
            words.add(map);
        }
        var list = little(8 * words.size());
        words.forEach(list::putLong);
        return bytes(list);
    }

    private static void header(ByteBuffer file, int kind, long offset, long size) {
        file.putInt(kind).putInt(4).putLong(offset).putLong(offset).putLong(offset);
        file.putLong(size).putLong(size).putLong(8);
    }

    private static byte[] bytes(ByteBuffer whole) {
        var bytes = new byte[whole.capacity()];
        whole.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}

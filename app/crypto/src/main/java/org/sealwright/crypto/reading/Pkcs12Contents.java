package org.sealwright.crypto.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.reading.Note;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Shape;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.password.PasswordCipher;
import org.sealwright.crypto.password.PasswordCiphers;
import org.sealwright.crypto.password.PasswordForms;
import org.sealwright.crypto.password.Work;
import org.sealwright.crypto.reading.Locked.Opened;
import org.sealwright.crypto.reading.Pkcs12File.Safe;
import org.sealwright.crypto.reading.SafeBags.Bag;

/// What one password opens in a PKCS #12. Closing it wipes what was not handed over.
final class Pkcs12Contents implements AutoCloseable {
    private final Reading reading;
    private final List<Bag> bags = new ArrayList<>();
    private final List<Bag> keys = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<String> weakMethods = new ArrayList<>();
    private int lockedKeys;
    private boolean safeOpened;
    private boolean keyOpened;
    private boolean handedOn;

    /// Something that will not come out.
    private record Failure(Note.Kind kind, Problem problem) {}

    Pkcs12Contents(Reading reading) {
        this.reading = reading;
    }

    /// Looks at what is not encrypted, so that damage and excess are found before a password is asked for.
    void inspect(List<Safe> safes) throws Malformed, TooDeep, Problem {
        for (Safe safe : safes) {
            if (safe.cipher() == null) {
                SafeBags.addAll(safe.octets(), bags);
            }
        }
        for (Bag bag : bags) {
            if (bag.kind() == SafeBags.Kind.SHROUDED_KEY) {
                refuseExcess(bag);
            }
        }
    }

    private void refuseExcess(Bag shrouded) throws TooDeep, Problem {
        try {
            cipher(shrouded);
        } catch (Malformed | UnsupportedInput _) {
            // one key among several: told with the rest
        }
    }

    private PasswordCipher cipher(Bag shrouded) throws Malformed, TooDeep, Problem {
        Element value = Element.at(shrouded.value(), 0, shrouded.value().length);
        return PasswordCiphers.of(value.children(Tag.SEQUENCE).next(Tag.SEQUENCE), reading.work());
    }

    /// Reads what needs no password.
    ///
    /// @return false if there is more that does
    boolean readWithoutPassword(List<Safe> safes) throws Malformed, TooDeep {
        for (Safe safe : safes) {
            SafeBags.addAll(safe.octets(), bags);
        }
        return bags.stream().noneMatch(bag -> bag.kind() == SafeBags.Kind.SHROUDED_KEY);
    }

    /// Opens all safes, then all keys, on all processors.
    ///
    /// @return false if a safe does not open with this password
    boolean read(List<Safe> safes, PasswordForms password, Work work) throws Malformed, TooDeep, Problem {
        List<Locked> locked = safes.stream()
                .filter(safe -> safe.cipher() != null)
                .map(safe -> new Locked(safe.cipher(), safe.octets()))
                .toList();
        List<Opened> opened = Locked.open(locked, password, Pkcs12Contents::looksLikeSafe, work);
        if (opened.stream().anyMatch(Opened.Shut.class::isInstance)) {
            Opened.wipe(opened);
            return false;
        }
        var next = opened.iterator();
        try {
            for (Safe safe : safes) {
                if (safe.cipher() == null) {
                    SafeBags.addAll(safe.octets(), bags);
                } else {
                    SafeBags.addAll(next.next().plain(), bags);
                    safeOpened = true;
                }
            }
        } finally {
            Opened.wipe(opened);
        }
        openKeys(password, work);
        return true;
    }

    private void openKeys(PasswordForms password, Work work) throws TooDeep, Problem {
        var owners = new ArrayList<Bag>();
        var locked = new ArrayList<Locked>();
        for (Bag bag : bags) {
            if (bag.kind() == SafeBags.Kind.SHROUDED_KEY) {
                try {
                    var parts = Element.at(bag.value(), 0, bag.value().length).children(Tag.SEQUENCE);
                    parts.next(Tag.SEQUENCE);
                    locked.add(new Locked(cipher(bag), parts.next().octets()));
                    owners.add(bag);
                } catch (Malformed e) {
                    failures.add(unusable(new DamagedInput(null, e.reason())));
                } catch (UnsupportedInput e) {
                    failures.add(unusable(e));
                }
            }
        }
        List<Opened> opened = Locked.open(locked, password, DerContent::looksLikeKey, work);
        for (int i = 0; i < opened.size(); i++) {
            keyOpened(owners.get(i), opened.get(i));
            if (locked.get(i).cipher().weak()) {
                weakMethods.add(locked.get(i).cipher().name());
            }
        }
    }

    private void keyOpened(Bag owner, Opened opened) {
        switch (opened) {
            case Opened.Open(byte[] plain) -> {
                keyOpened = true;
                keys.add(new Bag(SafeBags.Kind.KEY, plain, owner.name()));
            }
            case Opened.Shut _ -> lockedKeys++;
            case Opened.Broken(var why) -> failures.add(unusable(new DamagedInput(null, why.reason())));
        }
    }

    private static Failure unusable(Problem problem) {
        return new Failure(Note.Kind.UNUSABLE_KEY, problem);
    }

    /// Without a seal: did anything open that was locked?
    boolean provesPassword() {
        return safeOpened || keyOpened || lockedKeys == 0;
    }

    /// SafeContents, whole and alone.
    private static boolean looksLikeSafe(byte[] plain) {
        try {
            return plain.length > 0
                    && plain[0] == Tag.SEQUENCE
                    && Shape.check(plain, 0, plain.length, true) == plain.length;
        } catch (Malformed | TooDeep _) {
            return false;
        }
    }

    void handOver(Findings findings) {
        if (bags.isEmpty()) {
            findings.stranger(Stranger.EMPTY_PKCS12);
        }
        bags.forEach(bag -> handOver(bag, findings));
        keys.forEach(bag -> handOver(bag, findings));
        weakMethods.forEach(name -> findings.note(Note.Kind.WEAK_PROTECTION, name));
        failures.forEach(failure -> findings.failed(failure.kind(), failure.problem()));
        if (lockedKeys > 0) {
            findings.failed(Note.Kind.KEY_WITH_OTHER_PASSWORD, new DamagedInput(null, Clause.otherPasswordOfKey()));
        }
    }

    private static void handOver(Bag bag, Findings findings) {
        switch (bag.kind()) {
            case CERTIFICATE -> findings.certificate(bag.value(), bag.name());
            case KEY -> findings.key(bag.value(), bag.name());
            case SHROUDED_KEY -> {
                // opened or counted by now
            }
            case REVOCATION_LIST -> findings.stranger(Stranger.REVOCATION_LIST);
            case OTHER -> findings.note(Note.Kind.OTHER_OBJECT, bag.name().orElse(""));
            case DAMAGED_CERTIFICATE ->
                findings.failed(
                        Note.Kind.DAMAGED_CERTIFICATE,
                        new DamagedInput(null, new Clause(bag.name().orElseThrow(), List.of())));
        }
    }

    /// This, for the next one to close.
    Pkcs12Contents kept() {
        handedOn = true;
        return this;
    }

    @Override
    public void close() {
        if (handedOn) {
            handedOn = false;
            return;
        }
        wipe(bags);
        wipe(keys);
    }

    private static void wipe(List<Bag> secrets) {
        secrets.forEach(bag -> Arrays.fill(bag.value(), (byte) 0));
    }
}

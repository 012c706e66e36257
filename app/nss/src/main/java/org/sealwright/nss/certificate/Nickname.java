package org.sealwright.nss.certificate;

/// The rules for nicknames: none is empty, none holds a `:` (NSS would read what precedes it as the name of a token),
/// and different subjects have different ones.
public final class Nickname {

    private static final String NAMELESS = "Imported Certificate";

    private Nickname() {}

    /// What a wish becomes before anybody looks whether it is taken.
    public static String usable(String wish) {
        var clean = new StringBuilder();
        wish.codePoints().map(Nickname::usable).forEach(clean::appendCodePoint);
        var nickname = clean.toString().strip();
        return nickname.isEmpty() ? NAMELESS : nickname;
    }

    private static int usable(int character) {
        if (character == ':') {
            return '-';
        }
        return Character.isISOControl(character) ? ' ' : character;
    }

    /// The candidates in the order to try: the nickname itself, then `#2`, `#3` and so on.
    ///
    /// @param number 1 for the first
    public static String numbered(String nickname, int number) {
        return number == 1 ? nickname : nickname + " #" + number;
    }
}

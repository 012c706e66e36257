package org.sealwright.core.request;

/// Something in a draft that has to be changed before a request can be made of it. Each knows its place, so that a
/// form shows it there.
public sealed interface RequestFault {
    /// The word used as message key and in JSON: `too-long`.
    String code();

    /// It is one of the addresses.
    sealed interface AtAddress extends RequestFault {
        /// Which one, from 0.
        int index();
    }

    /// It is a field.
    sealed interface AtField extends RequestFault {
        RequestField field();
    }

    /// An address is none. The code is `address-` and the fault's.
    record BadAddress(int index, MailAddress.Fault fault) implements AtAddress {
        @Override
        public String code() {
            return "address-" + fault.code();
        }
    }

    /// The same address is there twice.
    record AddressTwice(int index) implements AtAddress {
        @Override
        public String code() {
            return "address-twice";
        }
    }

    /// @param length of the text, in characters
    record TooLong(RequestField field, int length) implements AtField {
        @Override
        public String code() {
            return "too-long";
        }
    }

    /// A control character, a direction mark, half a character.
    ///
    /// @param codePoint the first of them
    record ForbiddenCharacter(RequestField field, int codePoint) implements AtField {
        @Override
        public String code() {
            return "forbidden-character";
        }
    }

    /// Only dots, hyphens and spaces, which certificate authorities must refuse (S/MIME Baseline Requirements
    /// section 7.1.4.2).
    record OnlyPunctuation(RequestField field) implements AtField {
        @Override
        public String code() {
            return "only-punctuation";
        }
    }

    /// Not the two letters of a country.
    record NotACountry(RequestField field) implements AtField {
        @Override
        public String code() {
            return "not-a-country";
        }
    }

    /// The template wants it.
    record Missing(RequestField field) implements AtField {
        @Override
        public String code() {
            return "missing";
        }
    }
}

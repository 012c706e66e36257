package org.sealwright.csr.ui;

import org.sealwright.core.request.RequestFault;
import org.sealwright.core.request.RequestField;

/// The words of the places in the form, parts of component names and message keys.
final class Places {
    static final String ADDRESS = "address";
    static final String FURTHER = "further";
    static final String KEY = "key";
    static final String TEMPLATE = "template";

    private Places() {}

    static String of(RequestField field) {
        return field.word();
    }

    static String of(RequestFault fault) {
        return switch (fault) {
            case RequestFault.AtAddress at -> at.index() == 0 ? ADDRESS : FURTHER;
            case RequestFault.AtField at -> of(at.field());
        };
    }
}

package org.sealwright.shell.words;

import org.sealwright.testkit.LabelRules;

class LabelsTest extends LabelRules {
    LabelsTest() {
        super(Words.class);
    }
}

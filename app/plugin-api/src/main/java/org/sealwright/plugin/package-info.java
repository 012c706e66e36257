/// What a plugin may see of the program around it, without a Swing class: the door ({@link
/// org.sealwright.plugin.SealwrightPlugin}), tasks, texts, settings, and the terminal. What concerns the window is
/// in `plugin.ui`.
@NullMarked
package org.sealwright.plugin;

import org.jspecify.annotations.NullMarked;

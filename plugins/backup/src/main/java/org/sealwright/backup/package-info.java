/// That no key is ever lost: backups made, proved, verified and restored; the primary password; copies; moving to
/// another computer. The door is {@link org.sealwright.backup.BackupPlugin}; each subject has its package in
/// `usecase`, `cli` and `ui`.
@NullMarked
package org.sealwright.backup;

import org.jspecify.annotations.NullMarked;

package org.sealwright.shell.tasks;

/// What is shown of a running task.
///
/// @param total      0 if it is not known
/// @param stoppable  Cancel can be pressed
/// @param stopping   Cancel was pressed
record TaskRow(String title, long done, long total, boolean stoppable, boolean stopping) {
    /// 0 to 1000.
    int thousandths() {
        return total <= 0 ? 0 : Math.clamp(done * 1000 / total, 0, 1000);
    }
}

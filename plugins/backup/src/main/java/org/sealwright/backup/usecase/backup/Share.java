package org.sealwright.backup.usecase.backup;

import org.sealwright.core.task.Progress;

/// A part of a longer work, so that its progress does not begin anew with each step.
///
/// @param from where the part begins, in hundredths of the whole
/// @param to   where it ends
record Share(Progress whole, int from, int to) implements Progress {
    private static final int FINENESS = 100;

    @Override
    public void at(long done, long total) {
        long share = total == 0 ? 0 : (long) (to - from) * FINENESS * done / total;
        whole.at((long) from * FINENESS + share, 100L * FINENESS);
    }

    @Override
    public void stopIfCancelled() {
        whole.stopIfCancelled();
    }

    @Override
    public void pointOfNoReturn() {
        whole.pointOfNoReturn();
    }
}

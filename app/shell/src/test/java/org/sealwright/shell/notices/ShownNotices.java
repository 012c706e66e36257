package org.sealwright.shell.notices;

import java.util.List;

/// What stands on a board, for tests of those who show it.
public record ShownNotices(NoticeBoard board) {
    public List<String> texts() {
        return board.entries().stream().map(entry -> entry.notice().text()).toList();
    }

    /// What the first of them offers.
    public void pressFirst() {
        board.act(board.entries().getFirst());
    }
}

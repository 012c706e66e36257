package org.sealwright.accounts.ui;

/// What the presenter asks of the page. On the event thread.
@FunctionalInterface
interface AccountsView {
    void render(AccountsState state);
}

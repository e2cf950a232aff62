/** Runs migrations: connections, plans, transactions, the version table, the ledger, and scripts for offline use. */
@NullMarked
package dev.ferro.run;

import org.jspecify.annotations.NullMarked;

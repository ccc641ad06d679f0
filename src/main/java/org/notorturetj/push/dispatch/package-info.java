/** Sends what is due in the ledger, on any number of nodes, and writes down what became of it. */
@NullMarked
package org.notorturetj.push.dispatch;

import org.jspecify.annotations.NullMarked;

/**
 * The steps of a document at the desk: submit, approve, assign, comment, and who may take which
 * now.
 */
@NullMarked
package org.notorturetj.desk.workflow;

import org.jspecify.annotations.NullMarked;
